package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What everybody may do, by what they press, type and react with: it is done, or it is refused in private, with what they
 * can do instead. Refusals change nothing, so all those of one event are tried on one handoff.
 */
class WhoMayTest {
    private static final String TEAMS = Stories.BILLING.replace("[U0BEN, U0BIA]", "[U0BEN, U0BIA, U0MIA, U0GUS]") + """
              tax:
                name: Tax
                channel: C0TAX
                members: [U0TIA]
                policy: standard
            """;

    @TempDir
    private static Path folder;

    private static final Map<OnDatabase, Stage> STAGES = new EnumMap<>(OnDatabase.class);
    private static final Map<String, Handed> REFUSING = new HashMap<>();

    private enum Who {
        SENDER("U0JOANNE"),
        OWNER("U0BEN"),
        HELPER("U0BIA"),
        MEMBER("U0MIA"),
        TEAM_SUPERVISOR("U0BOSS"),
        SENDERS_SUPERVISOR("U0MARIA"),
        STEWARD("U0ADMIN"),
        STRANGER("U0SID"),
        /** Named as a member, too. */
        GUEST("U0GUS");

        private final String id;

        Who(String id) {
            this.id = id;
        }
    }

    /**
     * Who may, and what the others read; {@code #} is the number. Before an acknowledge the owner and the helper are members
     * like another.
     */
    private static final String TABLE = """
            ACKNOWLEDGED in OPEN by OWNER HELPER MEMBER TEAM_SUPERVISOR
              SENDER: You handed off # yourself, so somebody else has to take it. Nobody has it now. You can have it nudged
              else: Only the team that # was handed to can take it. Nobody has it now. The sender and the team can have it nudged
            READ_BACK in ACKNOWLEDGED by OWNER
              else: Only the owner of # can do that. @Ben has it.
            RELEASED in ACKNOWLEDGED by OWNER TEAM_SUPERVISOR
              else: Only the owner of # or a supervisor of the team can give it back. @Ben has it.
            RETURNED in OPEN by OWNER HELPER MEMBER TEAM_SUPERVISOR
              else: Only the team that # was handed to can do that. Its sender can redirect or cancel it
            SENT_AGAIN in RETURNED by SENDER STEWARD
              else: Only @Joanne, who handed off #, or a steward can do that.
            REDIRECTED in ACKNOWLEDGED by SENDER OWNER HELPER MEMBER TEAM_SUPERVISOR STEWARD
              else: Only its sender, a steward and, until it is returned, the team that has # can redirect it. @Ben has it.
            SNOOZED in OPEN by OWNER HELPER MEMBER TEAM_SUPERVISOR
              else: Only the team that # was handed to can do that. Its sender can redirect or cancel it
            WAITING in ACKNOWLEDGED by OWNER
              else: Only the owner of # can do that. @Ben has it.
            RESUMED in WAITING by SENDER OWNER HELPER MEMBER TEAM_SUPERVISOR SENDERS_SUPERVISOR STEWARD
              else: Only the sender of #, the team and their supervisors can do that. Ask @Joanne.
            RESOLVED in ACKNOWLEDGED by OWNER HELPER
              else: Only the owner of # or a helper can resolve it. @Ben has it.
            CONFIRMED in RESOLVED by SENDER
              else: Only @Joanne, who handed off #, can say that.
            NOT_FIXED in RESOLVED by SENDER
              else: Only @Joanne, who handed off #, can say that.
            CANCELED in OPEN by SENDER TEAM_SUPERVISOR SENDERS_SUPERVISOR
              else: Only @Joanne, who handed off #, or a supervisor of either side can cancel it. Ask one of them.
            SAID in OPEN by SENDER
              else: Only @Joanne, who handed off #, can say that.
            NUDGED in OPEN by SENDER OWNER HELPER MEMBER TEAM_SUPERVISOR SENDERS_SUPERVISOR STEWARD
              else: Only the sender of #, the team and their supervisors can do that. Ask @Joanne.
            SEEN in OPEN by OWNER HELPER MEMBER TEAM_SUPERVISOR
              else: Only the team that # was handed to can do that. Its sender can redirect or cancel it
            WATCHED in OPEN by OWNER HELPER MEMBER TEAM_SUPERVISOR SENDERS_SUPERVISOR STEWARD STRANGER
              SENDER: You handed off # yourself: your line with Baton tells you all of it anyway.
              else: Only full members of this workspace can watch #. Ask @Joanne to tell you what becomes of it.
            UNWATCHED in OPEN by TEAM_SUPERVISOR
              else: You do not watch #. To hear of it, choose Watch in the menu of its card.
            EVIDENCE in ACKNOWLEDGED by SENDER OWNER HELPER MEMBER TEAM_SUPERVISOR SENDERS_SUPERVISOR
              else: Only @Joanne, who handed off #, the team and the supervisors of both sides can have its evidence.
            RATED in CLOSED by SENDER
              else: Only @Joanne, who handed off #, can say that.
            CREDITED in CLOSED by SENDER
              else: Only @Joanne, who handed off #, can say that.
            """;

    /** One line of the table, for one person; without words where they may. */
    private record Row(OnDatabase database, String event, String state, Who who, String refusal) {
        boolean isAllowed() {
            return refusal.isEmpty();
        }

        @Override
        public String toString() {
            return event + " by " + who + " on " + database;
        }
    }

    /** One of the handoffs, as it stands in Slack. */
    private record Handed(Stage stage, int number, String thread) {
        Message card() {
            return stage.slack.messages(Stage.BILLING).stream()
                    .filter(m -> m.shown().contains("H-" + number + " · Billing"))
                    .findFirst()
                    .orElseThrow();
        }

        /** The message of the card's thread or of the sender's with that button. */
        Message offering(String button) {
            return Stream.concat(
                            stage.slack.thread(Stage.BILLING, card().ts()).stream(),
                            stage.slack.thread("C0SUPPORT", thread).stream())
                    .filter(m -> m.buttons().contains(button))
                    .reduce((one, last) -> last)
                    .orElseThrow();
        }
    }

    static Stream<Row> rows() {
        return Arrays.stream(OnDatabase.values())
                .flatMap(database -> Arrays.stream(TABLE.split("\n(?=\\S)")).flatMap(event -> rows(database, event)));
    }

    private static Stream<Row> rows(OnDatabase database, String text) {
        var lines = text.strip().split("\n +");
        var words = List.of(lines[0].split(" "));
        var refusals = new HashMap<String, String>();
        Arrays.stream(lines).skip(1).map(line -> line.split(": ", 2)).forEach(line -> refusals.put(line[0], line[1]));
        return Arrays.stream(Who.values())
                .map(who -> new Row(
                        database,
                        words.get(0),
                        words.get(2),
                        who,
                        words.contains(who.name()) ? "" : refusals.getOrDefault(who.name(), refusals.get("else"))));
    }

    @AfterAll
    static void close() {
        STAGES.values().forEach(Stage::close);
        STAGES.clear();
        REFUSING.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void itIsDoneOrRefusedWithWhatTheyCanDoInstead(Row row) {
        var stage = STAGES.computeIfAbsent(row.database(), WhoMayTest::stage);
        var handed = row.isAllowed()
                ? handed(stage, row)
                : REFUSING.computeIfAbsent(row.database() + row.event(), key -> handed(stage, row));
        var before = record(handed);
        var card = handed.card().shown();

        var answer = act(row.event(), stage.slack.as(row.who().id), handed);
        stage.settle();

        var news = record(handed).subList(before.size(), record(handed).size());
        assertThat(news)
                .singleElement()
                .asString()
                .startsWith((row.isAllowed() ? row.event() : "REFUSED") + " " + row.who().id + " ");
        if (!row.isAllowed()) {
            assertThat(answer.isEmpty() ? lastRead(stage, row.who()) : answer)
                    .contains(row.refusal().replace("#", "H-" + handed.number()));
            assertThat(handed.card().shown()).isEqualTo(card);
        }
        assertThat(stage.slack.trouble().violations()).isEmpty();
    }

    private static String lastRead(Stage stage, Who who) {
        return stage.slack.ephemerals(who.id).stream()
                .reduce((one, last) -> last)
                .map(Message::shown)
                .orElse("");
    }

    private static List<String> record(Handed handed) {
        return handed.stage().record(handed.number()).stream()
                .filter(entry -> !entry.matches("(SENT|DROPPED) .*"))
                .toList();
    }

    private static Stage stage(OnDatabase database) {
        try {
            var stage = Stage.on(database, Files.createDirectory(folder.resolve(database.name())));
            stage.slack.person("U0MIA", "mia");
            stage.slack.person("U0SID", "sid");
            stage.slack.person("U0TIA", "tia");
            stage.slack.person(Profile.of("U0GUS", "gus").with(Profile.Trait.GUEST));
            stage.slack.channel("C0TAX", "tax", "U0TIA");
            stage.slack.inviteBot("C0SUPPORT");
            for (var who : Who.values()) {
                stage.slack.as(who.id).join(Stage.BILLING);
                stage.slack.as(who.id).join("C0SUPPORT");
            }
            stage.read(TEAMS);
            stage.settle();
            return stage;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Handed handed(Stage stage, Row row) {
        var asked = stage.joanne.say("C0SUPPORT", "Acme was charged twice");
        stage.joanne.shortcut("hand_off_message", asked);
        await().until(() -> stage.joanne
                .view()
                .filter(view -> view.labels().contains("Team"))
                .isPresent());
        stage.joanne.choose("Team", "Billing");
        stage.joanne.fill("Ask", "Refund invoice 4711");
        stage.joanne.fill("Stake", "Acme cancels on Friday.");
        stage.joanne.submit();
        stage.settle();
        var number = (int) stage.slack.messages(Stage.BILLING).stream()
                .filter(m -> m.shown().contains("Ask: "))
                .count();
        var handed = new Handed(stage, number, asked.ts());
        if (row.event().equals("UNWATCHED")) {
            stage.boss.press(handed.card(), "Watch");
        }
        bring(handed, row.state());
        stage.settle();
        return handed;
    }

    private static void bring(Handed handed, String state) {
        var stage = handed.stage();
        switch (state) {
            case "OPEN" -> {}
            case "RETURNED" -> stage.ben.slash(Stage.BILLING, "/handoff", "return H-" + handed.number() + " not ours");
            case "ACKNOWLEDGED" -> {
                stage.ben.react(handed.card(), "white_check_mark");
                stage.bia.slash(Stage.BILLING, "/handoff", "ack H-" + handed.number());
            }
            case "WAITING" -> {
                bring(handed, "ACKNOWLEDGED");
                stage.settle();
                fill(stage.ben, handed.card(), "Waiting", "Waiting for", "The sender");
            }
            case "RESOLVED" -> {
                bring(handed, "ACKNOWLEDGED");
                stage.ben.slash(Stage.BILLING, "/handoff", "resolve H-" + handed.number() + " refunded");
            }
            case "CLOSED" -> {
                bring(handed, "RESOLVED");
                stage.settle();
                stage.joanne.press(handed.offering("Confirm"), "Confirm");
            }
            default -> throw new IllegalArgumentException(state);
        }
    }

    /** What they read at once; empty where a private line tells them, or nothing need be told. */
    private static String act(String event, Person person, Handed handed) {
        switch (event) {
            case "ACKNOWLEDGED" -> person.press(handed.card(), "Acknowledge");
            case "READ_BACK" ->
                fill(person, handed.offering("Add read-back"), "Add read-back", "In your words", "I look");
            case "RELEASED" -> person.press(handed.card(), "Release");
            case "RETURNED" -> fill(person, handed.card(), "Return", "Reason", "not ours", "Where it should go", "Tax");
            case "SENT_AGAIN" -> person.press(handed.offering("Send again"), "Send again");
            case "REDIRECTED" -> fill(person, handed.card(), "Redirect", "Team", "Tax", "Reason", "it is VAT");
            case "SNOOZED" -> fill(person, handed.card(), "Snooze", "Until", "An hour");
            case "WAITING" -> fill(person, handed.card(), "Waiting", "Waiting for", "The sender");
            case "RESUMED" -> person.press(handed.card(), "Resume");
            case "EVIDENCE" -> {
                return person.slash("C0SUPPORT", "/handoff", "evidence H-" + handed.number())
                        .shown();
            }
            case "RESOLVED" -> fill(person, handed.card(), "Resolve", "What was done", "refunded");
            case "CONFIRMED" -> person.press(handed.offering("Confirm"), "Confirm");
            case "NOT_FIXED" -> person.press(handed.offering("Not fixed"), "Not fixed");
            case "CANCELED" -> fill(person, handed.offering("Cancel"), "Cancel", "Reason", "found it");
            case "SAID" -> fill(person, handed.offering("Add details"), "Add details", "Details", "Also this");
            case "NUDGED" -> {
                return person.slash("C0SUPPORT", "/handoff", "nudge H-" + handed.number())
                        .shown();
            }
            case "SEEN" -> person.react(handed.card(), "eyes");
            case "WATCHED" -> person.press(handed.card(), "Watch");
            case "UNWATCHED" -> person.press(handed.card(), "Stop watching");
            case "RATED" -> person.press(handed.offering("Give credit"), "rate.good");
            case "CREDITED" -> person.press(handed.offering("Give credit"), "Give credit");
            default -> throw new IllegalArgumentException(event);
        }
        if (event.equals("ACKNOWLEDGED") && person.view().isPresent()) {
            person.close();
        }
        return "";
    }

    /** Whoever may not, gets no form. */
    private static void fill(Person person, Message message, String button, String... fields) {
        person.press(message, button);
        if (person.view().isPresent()) {
            for (var i = 0; i < fields.length; i += 2) {
                person.fill(fields[i], fields[i + 1]);
            }
            person.submit();
        }
    }
}
