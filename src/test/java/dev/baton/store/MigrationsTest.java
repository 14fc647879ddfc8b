package dev.baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Circle;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Course;
import dev.baton.handoff.Held;
import dev.baton.handoff.Hop;
import dev.baton.handoff.Level;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Returned;
import dev.baton.handoff.Silence;
import dev.baton.handoff.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While nodes are replaced one after the other, an older Baton works on tables that a newer one has changed already: what it
 * reads and writes must stay as it was.
 */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db");

    /** New tables, indexes and columns that may be left out; functions and triggers, which have tests of their own. */
    private static final List<Pattern> ADDITIONS = Stream.of(
                    "create table .+",
                    "create index .+",
                    "create (or replace )?function .+",
                    "create trigger .+",
                    "alter table \\w+ add column (?!.* (primary key|unique|references|check)\\b)"
                            + "(.+ default .+|(?!.* not null).+)")
            .map(form -> Pattern.compile(form, Pattern.DOTALL))
            .toList();

    private static final Predicate<String> IS_ADDITION = statement ->
            ADDITIONS.stream().anyMatch(form -> form.matcher(statement).matches());

    @Test
    void eachAfterTheFirstOnlyAdds() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var later = files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !file.getFileName().toString().startsWith("V1__"))
                    .flatMap(file -> statements(read(file)))
                    .toList();
            assertThat(later).hasSizeGreaterThan(5).allMatch(IS_ADDITION);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table helper",
                "alter table handoff drop column stake",
                "alter table handoff rename column stake to risk",
                "alter table handoff add column risk varchar not null",
                "alter table handoff add column risk integer unique",
                "alter table handoff alter column owner set not null",
                "alter table handoff add constraint short check (char_length(ask) < 9)",
                "create unique index one_card on outbox (workspace, number)",
                "update handoff set stake = ''"
            })
    void whatWouldStopAnOlderOneIsNoAddition(String statement) {
        assertThat(statement).matches(IS_ADDITION.negate());
    }

    /** Whoever saves a handoff writes these whole: an older Baton would drop what it does not know. So a new fact is a column. */
    @Test
    void whatAHandoffKeepsAsTextHasTheFieldsThatEveryBatonKnows() {
        keeps(Policy.class, "nudgeAfter nudgeEvery levels targets closeAfter lapseAfter");
        keeps(Policy.Targets.class, "acknowledgeWithin connectWithin resolveWithin");
        keeps(Level.class, "after to");
        keeps(Course.class, "hops returned silence snoozedUntil waiting held");
        keeps(Hop.class, "from by reason at stint");
        keeps(Returned.class, "by why");
        keeps(Returned.Why.class, "reason suggestion");
        keeps(Silence.class, "since lastReminder supervisorTold asked");
        keeps(Waiting.class, "on since until");
        keeps(Held.class, "from to");
        keeps(Circle.class, "seen watchers closing");
        keeps(Circle.Seen.class, "who at");
        keeps(Closing.class, "confirmed rating words credited");
    }

    private static void keeps(Class<?> type, String fields) {
        assertThat(type.getRecordComponents())
                .extracting(RecordComponent::getName)
                .as(type.getSimpleName())
                .containsExactly(fields.split(" "));
    }

    private static Stream<String> statements(String file) {
        var plain = file.replaceAll("--[^\n]*", "").replaceAll("(?s)\\$\\$.*?\\$\\$", "''");
        return Stream.of(plain.split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
