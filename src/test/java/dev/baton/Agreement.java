package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.Books.Row;
import dev.baton.playground.Message;
import dev.baton.playground.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whenever a story has come to rest, card, line, every other message that follows its handoff, and the record say the same;
 * at its end the answer to {@code /handoff status} and the Homes, too. What is still on its way is left out.
 */
final class Agreement {
    private static final Pattern TURN = Pattern.compile(
            "^(?:\\*|• .* · )?([^:\\n·]+'s turn: .+?|(?:Closed|Canceled): nobody's turn)(?: · |\\*|$)",
            Pattern.MULTILINE);

    private final Books books;
    private final Workspace slack;
    private final Posted posted;
    private int calls;

    Agreement(Books books, Workspace slack) {
        this.books = books;
        this.slack = slack;
        posted = new Posted(books, slack);
    }

    void atRest() {
        if (slack.calls().size() == calls) {
            return;
        }
        calls = slack.calls().size();
        posted.check();
        var entries = books.rows("select number, event, who, state_after from entry order by number, seq");
        for (var handoff : handoffs()) {
            theRecordSaysTheSame(handoff, of(handoff, entries));
            turn(handoff);
        }
    }

    /** Those who handed off and those who have it are asked; {@code settle} draws their Homes. */
    void atTheEnd(Runnable settle) {
        for (var handoff : handoffs()) {
            var turn = turn(handoff);
            turn.ifPresent(said -> people(handoff).forEach(person -> theyReadTheSame(person, handoff, said, settle)));
        }
    }

    private List<Row> handoffs() {
        return books.rows("select number, state, sender, owner from handoff order by number");
    }

    private static List<Row> of(Row handoff, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.of("number").equals(handoff.of("number")))
                .toList();
    }

    /** Each answers for itself: the state that the last entry left, and who took it last. */
    private static void theRecordSaysTheSame(Row handoff, List<Row> entries) {
        var state = "";
        var owner = "";
        for (var entry : entries) {
            state = entry.of("state_after");
            if (entry.of("event").equals("ACKNOWLEDGED")) {
                owner = entry.of("who");
            } else if (state.equals("OPEN") || state.equals("RETURNED")) {
                owner = "";
            }
        }
        assertThat(state + " " + owner)
                .as("the record of H-" + handoff.of("number"))
                .isEqualTo(handoff.of("state") + " " + handoff.of("owner"));
    }

    /** Whose turn it is, in the words of the card and of every other message that follows. */
    private Optional<String> turn(Row handoff) {
        var following = books.rows("""
                select kind, posted_channel, posted_ts from outbox
                where follows and state = 'SENT' and sweep_at is null and number = %s order by seq
                """.formatted(handoff.of("number")));
        Set<String> turns = new HashSet<>();
        for (var row : following) {
            var message = slack.message(row.of("posted_channel"), row.of("posted_ts"));
            var turn = message.map(Message::shown).flatMap(Agreement::turn);
            turn.ifPresent(turns::add);
            if (row.of("kind").equals("Card") && turn.isPresent()) {
                assertThat(message.orElseThrow().text()).contains(expected(handoff));
            }
        }
        assertThat(turns).as("what is said of H-" + handoff.of("number")).hasSizeLessThan(2);
        return turns.stream().findFirst();
    }

    private static String expected(Row handoff) {
        var owner = "<@" + handoff.of("owner") + ">";
        var sender = "<@" + handoff.of("sender") + ">'s turn: ";
        return switch (handoff.of("state")) {
            case "OPEN" -> "'s turn: nobody has it yet";
            case "ACKNOWLEDGED" -> owner + "'s turn: owner since ";
            case "WAITING" -> owner;
            case "RETURNED" -> sender;
            case "RESOLVED" -> sender + "confirm that it is done";
            case "CLOSED" -> "Closed: nobody's turn";
            default -> "Canceled: nobody's turn";
        };
    }

    /** The team itself may have another name since. */
    private static Optional<String> turn(String shown) {
        var turn = TURN.matcher(shown.replace("@", ""));
        return turn.find() ? Optional.of(turn.group(1).replaceFirst("^.*'s turn: nobody", "nobody")) : Optional.empty();
    }

    private static Stream<String> people(Row handoff) {
        return Stream.of(handoff.of("sender"), handoff.of("owner"))
                .filter(person -> !person.isEmpty())
                .distinct();
    }

    private void theyReadTheSame(String id, Row handoff, String turn, Runnable settle) {
        var person = slack.as(id);
        var number = "H-" + handoff.of("number");
        var status = person.slash(person.dmId(), "/handoff", "status " + number);
        assertThat(turn(status.shown()))
                .as("status, as " + id + " reads it: " + status)
                .contains(turn);
        person.openHome();
        settle.run();
        var home = person.home().map(view -> view.shown()).orElse("");
        var row = home.indexOf("*" + number + "* ");
        if (row >= 0) {
            assertThat(turn(home.substring(row))).as("the Home of " + id).contains(turn);
        }
    }
}
