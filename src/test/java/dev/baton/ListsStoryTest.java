package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits for the reader stands first in their lists, then what is most urgent, then what has waited longest. */
class ListsStoryTest {
    private static final Pattern NUMBER = Pattern.compile("• (?:<[^|]*\\|)?(H-[0-9]+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whoseTurnItIsComesBeforeUrgencyAndThatBeforeAge(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("first");
            stage.handOff("second", "High");
            stage.handOff("third", "Urgent");
            stage.handOff("fourth", "Urgent");
            stage.handOff("fifth");
            stage.bia.slash(Stage.BILLING, "/handoff", "ack H-3");
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-5");

            stage.settle();
            var before = stage.rows();
            assertThat(numbers(stage.ben, "team")).containsExactly("H-4", "H-2", "H-1", "H-5", "H-3");
            assertThat(numbers(stage.ben, "mine")).containsExactly("H-5");
            assertThat(numbers(stage.joanne, "mine")).containsExactly("H-3", "H-4", "H-2", "H-1", "H-5");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "status H-4").body())
                    .contains("archives/" + Stage.BILLING + "/p");
            assertThat(stage.rows()).as("nothing is written").isEqualTo(before);

            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-5 done");
            assertThat(numbers(stage.joanne, "mine")).containsExactly("H-5", "H-3", "H-4", "H-2", "H-1");
            assertThat(numbers(stage.bia, "team")).containsExactly("H-3", "H-4", "H-2", "H-1", "H-5");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aListShowsTwentyAndSaysHowManyThereAreBesides(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            for (var i = 0; i < 22; i++) {
                stage.handOff("number " + i);
            }
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-22");
            stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-22 done");

            assertThat(numbers(stage.joanne, "mine")).hasSize(20).startsWith("H-22", "H-1", "H-2");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "mine").shown())
                    .endsWith("… and 2 more");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "mine").body())
                    .as("the number leads to the card")
                    .contains("archives/" + Stage.BILLING + "/p");
            assertThat(stage.ben.slash(Stage.BILLING, "/handoff", "mine").shown())
                    .contains("H-22")
                    .doesNotContain("more");
        }
    }

    private static List<String> numbers(Person reader, String list) {
        var where = reader.id().equals("U0JOANNE") ? "C0SUPPORT" : Stage.BILLING;
        return NUMBER.matcher(reader.slash(where, "/handoff", list).shown())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
