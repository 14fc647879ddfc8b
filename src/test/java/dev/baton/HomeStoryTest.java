package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import dev.baton.playground.Person;
import dev.baton.playground.Profile;
import dev.baton.playground.Submission;
import dev.baton.playground.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read in Baton's Home, and what they do there. */
class HomeStoryTest {
    private static final String SECRET = "C0SECRET";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aFirstVisitExplainsBatonInThreeLinesAndOffersTheForm(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            open(stage, stage.joanne);
            assertThat(home(stage.joanne).lines()).hasSize(4).first().isEqualTo("[Hand off a request]");
            assertThat(home(stage.joanne)).contains("Baton passes work between teams");

            stage.joanne.pressInHome("Hand off a request");
            stage.joanne.choose("Team", "Billing");
            stage.joanne.fill("Ask", "Refund invoice 4711");
            stage.joanne.fill("Situation", "Charged twice.");
            stage.joanne.fill("Stake", "Acme cancels on Friday.");
            assertThat(stage.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(home(stage.joanne))
                    .contains("You wait for (1)", "H-1", "Refund invoice 4711", "Billing's turn", "[Nudge]")
                    .doesNotContain("Baton passes work");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void eachHasTheOneButtonThatBringsItOnAndTheHomeFollows(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            var all = List.of(stage.joanne, stage.ben, stage.bia, stage.boss, stage.maria);
            all.forEach(person -> open(stage, person));
            assertThat(home(stage.ben)).contains("Waiting for you (1)", "[Acknowledge]");
            assertThat(stage.ben.home().orElseThrow().blocks().toString())
                    .contains("/archives/C0BILLING/p" + stage.card().ts().replace(".", "") + "|H-1>");
            assertThat(home(stage.bia)).contains("Your teams and people (1)", "[Acknowledge]");
            assertThat(home(stage.boss)).contains("Your teams and people (1)", "[Acknowledge]");
            assertThat(home(stage.maria)).contains("Your teams and people (1)", "[Nudge]");

            stage.ben.pressInHome("Acknowledge");
            assertThat(stage.ben.view().orElseThrow().title()).contains("H-1");
            stage.ben.close();
            stage.settle();
            assertThat(home(stage.ben)).contains("Waiting for you (1)", "@Ben's turn", "[Resolve]");
            assertThat(home(stage.joanne)).contains("You wait for (1)", "@Ben's turn", "[Nudge]");
            assertThat(home(stage.bia)).contains("Your teams and people (1)", "@Ben's turn");

            stage.ben.pressInHome("Resolve");
            stage.ben.fill("What was done", "Refunded.");
            stage.ben.submit();
            stage.settle();
            assertThat(home(stage.joanne)).contains("Waiting for you (1)", "[Confirm]");
            assertThat(home(stage.ben)).contains("Your teams and people (1)").doesNotContain("Waiting for you");

            stage.joanne.pressInHome("Confirm");
            assertThat(shown(stage.joanne)).contains("H-1 is closed");
            stage.settle();
            all.forEach(person -> assertThat(home(person))
                    .doesNotContain("H-1")
                    .contains("Nothing waits for you, and you wait for nothing."));
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aPressThatComesTooLateIsAnsweredInWords(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            open(stage, stage.bia);
            stage.ben.press(stage.card(), "Acknowledge");
            stage.bia.pressInHome("Acknowledge");
            assertThat(shown(stage.bia)).contains("@Ben was first and has H-1", "helper");
            stage.settle();
            assertThat(home(stage.bia)).contains("[Resolve]");

            open(stage, stage.joanne);
            stage.joanne.pressInHome("Nudge");
            assertThat(shown(stage.joanne)).contains("The team is nudged about H-1 now.");
            stage.joanne.pressInHome("Nudge");
            assertThat(shown(stage.joanne)).contains("so that one stands for yours");
            stage.settle();
            assertThat(stage.thread())
                    .filteredOn(line -> line.contains("asks how"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void theMostUrgentComeFirstAndTheRestIsCounted(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            for (var n = 1; n <= 12; n++) {
                stage.handOff("Refund invoice " + n, n == 12 ? "Urgent" : "Normal");
            }
            open(stage, stage.joanne);
            open(stage, stage.ben);
            assertThat(home(stage.joanne))
                    .contains("You wait for (12)", "… and 2 more: `/handoff mine`")
                    .containsSubsequence("H-12", "H-1", "H-9")
                    .doesNotContain("H-10", "H-11");
            assertThat(home(stage.ben))
                    .contains("Waiting for you (12)", "… and 2 more: `/handoff mine`, `/handoff team`");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void manyChangesAtOnceCostOnePublishAndNoneWhereNothingChanged(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            for (var n = 1; n <= 9; n++) {
                stage.handOff("Refund invoice " + n);
            }
            open(stage, stage.boss);
            open(stage, stage.maria);
            var before = published(stage).size();
            for (var n = 1; n <= 9; n++) {
                stage.ben.slash(Stage.BILLING, "/handoff", "ack H-" + n);
            }
            stage.settle();
            assertThat(published(stage)).as("one each").hasSize(before + 2);
            assertThat(home(stage.boss).split("@Ben's turn", -1)).hasSize(10);

            stage.boss.openHome();
            stage.deliveryTime(Duration.ofMinutes(1));
            assertThat(published(stage)).hasSize(before + 2);
            stage.bia.reply(stage.card(), "I look at it");
            stage.settle();
            assertThat(published(stage)).as("a word is not in the Home").hasSize(before + 2);
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatChangedBeforeARestartIsDrawnAfterIt(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            open(stage, stage.joanne);
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.restart();
            stage.settle();
            assertThat(home(stage.joanne)).contains("@Ben's turn");
            var before = published(stage).size();
            stage.restart();
            stage.settle();
            assertThat(published(stage)).hasSize(before);
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aPrivateTeamsHandoffsAreGoneForWhoLeavesIt(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.slack.privateChannel(
                    SECRET, "secret", "U0BEN", "U0BIA", stage.slack.app().botUserId());
            stage.read(Stories.BILLING
                    .replace("channel: C0BILLING", "channel: " + SECRET)
                    .replace("    members: [U0BEN, U0BIA]\n", "")
                    .replace("    on_call: [U0BEN]\n", ""));
            stage.handOff("Refund invoice 4711");
            open(stage, stage.bia);
            assertThat(home(stage.bia)).contains("H-1", "Refund invoice 4711");
            stage.bia.leave(SECRET);
            stage.ben.slash(SECRET, "/handoff", "ack H-1");
            stage.settle();
            assertThat(home(stage.bia)).doesNotContain("H-1").doesNotContain("4711");
        }
    }

    @Test
    void nobodyFromOutsideHasOneAndAGuestSeesTheirOwn() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            var stranger =
                    stage.slack.person(Profile.of("U0STRANGER", "stranger").with(Profile.Trait.STRANGER));
            stage.slack.person(Profile.of("U0BEN", "ben").with(Profile.Trait.GUEST));
            stage.handOff("Refund invoice 4711");
            open(stage, stranger);
            assertThat(stranger.home()).isEmpty();
            open(stage, stage.ben);
            assertThat(home(stage.ben)).doesNotContain("H-1").contains("Baton passes work");
        }
    }

    @Test
    void theMessagesTabIsNotTheHome() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            assertThat(stage.joanne.openMessages().orElseThrow().accepted()).isTrue();
            stage.settle();
            assertThat(stage.joanne.home()).isEmpty();
        }
    }

    @Test
    void withoutATeamAStewardReadsWhatToDo() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.withoutTeams();
            stage.slack.person(Profile.of("U0ADMIN", "ada").with(Profile.Trait.ADMIN));
            open(stage, stage.admin);
            assertThat(home(stage.admin)).contains("No team is set up yet", "baton.yml", "[Add team]");
            open(stage, stage.joanne);
            assertThat(home(stage.joanne)).contains("administers").doesNotContain("[");
        }
    }

    @Test
    void anOpenedHomeIsShownAgainAsItIsNowAndForgottenAfterAMonth() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.handOff("Refund invoice 4711");
            open(stage, stage.joanne);
            assertThat(home(stage.joanne)).contains("0 s of working time");
            stage.away(Duration.ofMinutes(25));
            open(stage, stage.joanne);
            assertThat(home(stage.joanne)).contains("25 min of working time");
            stage.away(Duration.ofDays(31));
            var before = published(stage).size();
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            assertThat(published(stage)).hasSize(before);
            open(stage, stage.joanne);
            assertThat(home(stage.joanne)).contains("@Ben's turn");
        }
    }

    @Test
    void whatSlackDidNotAnswerIsPublishedOnceMoreAndWhatItRefusesIsNot() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.handOff("Refund invoice 4711");
            open(stage, stage.joanne);
            var before = published(stage).size();
            stage.slack.trouble().failNext("views.publish", Fault.answerLost());
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            assertThat(published(stage)).hasSize(before + 1);
            stage.deliveryTime(Duration.ofSeconds(40));
            assertThat(published(stage)).as("once more").hasSize(before + 2);
            stage.deliveryTime(Duration.ofSeconds(40));
            assertThat(published(stage)).hasSize(before + 2);

            stage.slack.trouble().failNext("views.publish", Fault.rateLimited(Duration.ofSeconds(1)));
            stage.ben.slash(Stage.BILLING, "/handoff", "release H-1");
            stage.settle();
            stage.deliveryTime(Duration.ofSeconds(5));
            assertThat(home(stage.joanne)).contains("nobody has it yet");

            stage.slack.trouble().homeTab(false);
            stage.ben.slash(Stage.BILLING, "/handoff", "ack H-1");
            stage.settle();
            var refused = published(stage).size();
            stage.deliveryTime(Duration.ofMinutes(10));
            stage.ben.slash(Stage.BILLING, "/handoff", "release H-1");
            stage.settle();
            assertThat(published(stage)).hasSize(refused);

            stage.slack.trouble().homeTab(true);
            open(stage, stage.joanne);
            assertThat(home(stage.joanne)).contains("nobody has it yet");
        }
    }

    private static void open(Stage stage, Person person) {
        var delivery = person.openHome().orElseThrow();
        assertThat(delivery.accepted()).isTrue();
        stage.settle();
    }

    private static String home(Person person) {
        return person.home().orElseThrow().shown();
    }

    private static String shown(Person person) {
        var words = person.view().map(View::shown).orElseThrow();
        person.close();
        return words;
    }

    private static List<Call> published(Stage stage) {
        return stage.slack.calls().stream()
                .filter(call -> call.method().equals("views.publish"))
                .toList();
    }
}
