package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Profile;
import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The directory in Slack: everybody reads it, and stewards keep it in forms. */
class TeamsStoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aFirstTeamTakesOneForm(OnDatabase database) throws IOException {
        try (var stage = fresh(database)) {
            stage.joanne.openHome();
            stage.admin.openHome();
            stage.settle();
            assertThat(home(stage.joanne)).contains("Somebody who administers this workspace can do that");
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "teams").shown())
                    .contains("No team is set up yet")
                    .doesNotContain("Add team");
            assertThat(home(stage.admin)).contains("No team is set up yet");

            stage.admin.pressInHome("Add team");
            fillBilling(stage.admin);
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "who refund").shown())
                    .as("known at once")
                    .contains("Billing", "Invoices and refunds.");
            stage.settle();
            assertThat(stage.slack.members(Stage.BILLING)).contains("U0BATON");
            assertThat(home(stage.joanne)).contains("Hand off a request to another team");
            assertThat(home(stage.admin)).doesNotContain("No team is set up");

            stage.restart();
            stage.joanne.slash("C0SUPPORT", "/handoff", "billing");
            assertThat(stage.joanne.view().orElseThrow().labels()).contains("Client \"number\"", "Invoice \\");
            stage.handOff("Refund invoice 4711");
            assertThat(stage.card().mentions()).containsExactly("U0BEN");
            stage.later(Duration.ofHours(1));
            assertThat(stage.thread()).singleElement().asString().contains("@Ben");
            stage.later(Duration.ofHours(3));
            assertThat(stage.told("U0BOSS")).as("after four hours").hasSize(1);
            stage.bia.react(stage.card(), "white_check_mark");
            stage.settle();
            assertThat(stage.card().shown()).contains("@Bia's turn");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aStewardChangesWhoSupervisesAndIsToldWhatDoesNotGo(OnDatabase database) throws IOException {
        try (var stage = withBilling(database)) {
            edit(stage.admin);
            assertThat(stage.admin.view().orElseThrow().shown()).contains("Billing");
            stage.admin.fill("Supervisors", "maria");
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            stage.handOff("Refund invoice 4711");
            stage.later(Duration.ofHours(4));
            assertThat(stage.told("U0MARIA")).hasSize(1);
            assertThat(stage.told("U0BOSS")).isEmpty();

            press(stage.admin, "Who supervises whom");
            stage.admin.fill("Person", "joanne");
            stage.admin.fill("Supervisor", "joanne");
            assertThat(stage.admin.submit().errors().values())
                    .singleElement()
                    .asString()
                    .contains("own supervisor");
            stage.admin.fill("Supervisor", "bob");
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.later(Duration.ofHours(4));
            assertThat(stage.told("U0BOSS")).as("as the sender's supervisor").hasSize(1);
            press(stage.admin, "Who supervises whom");
            assertThat(stage.admin.view().orElseThrow().shown()).contains("@Joanne → @Bob");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aPolicyIsChangedForWhatComesAndNotForWhatStands(OnDatabase database) throws IOException {
        try (var stage = withBilling(database)) {
            stage.handOff("Refund invoice 4711");
            press(stage.admin, "Policies");
            stage.admin.pressInView("Edit");
            stage.admin.fill("Remind the team after", "soon");
            assertThat(stage.admin.submit().errors().values())
                    .singleElement()
                    .asString()
                    .contains("\"soon\" is no length of time");
            stage.admin.fill("Remind the team after", "30m");
            stage.admin.fill("Tell the team's supervisors after", "9h");
            assertThat(stage.admin.submit().errors())
                    .containsOnlyKeys("Tell the sender's supervisor after")
                    .hasValueSatisfying(words("does not come after \"9h\""));
            stage.admin.fill("Tell the team's supervisors after", "4h");
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            stage.handOff("Refund invoice 4712");
            stage.later(Duration.ofMinutes(30));
            assertThat(stage.thread()).hasSize(1);
            assertThat(stage.card().shown()).contains("H-2");
            assertThat(stage.slack.thread(
                            Stage.BILLING,
                            stage.slack.messages(Stage.BILLING).get(0).ts()))
                    .as("the first runs by what held when it was sent")
                    .hasSize(1);

            press(stage.admin, "Policies");
            stage.admin.pressInView("Edit");
            stage.admin.pressInView("Remove policy");
            assertThat(stage.admin.view().orElseThrow().shown()).contains("Not possible as long as “billing”");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void onlyStewardsKeepIt(OnDatabase database) throws IOException {
        try (var stage = withBilling(database)) {
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "teams").shown())
                    .contains("Billing", "#billing", "Invoices and refunds.", "on call: Ben", "handles invoice, refund")
                    .contains("acknowledges within 4h", "resolves within 5d", "open now")
                    .doesNotContain("Add team", "Edit");
            var list = list(stage.admin);
            stage.slack.person(Profile.of("U0ADMIN", "ada"));
            assertThat(pressed(stage, list, "Add team")).contains("Only stewards and people who administer");
            assertThat(stage.admin.view()).isEmpty();

            stage.slack.person(Profile.of("U0ADMIN", "ada").with(Profile.Trait.ADMIN));
            edit(stage.admin);
            stage.slack.person(Profile.of("U0ADMIN", "ada"));
            assertThat(stage.admin.submit().errors().values())
                    .as("asked again when it is saved")
                    .singleElement()
                    .asString()
                    .contains("Only stewards");
            assertThat(stage.joanne
                            .submit(stage.admin.view().orElseThrow())
                            .errors()
                            .values())
                    .as("forged")
                    .singleElement()
                    .asString()
                    .contains("Only stewards");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void twoStewardsSetUpAtOnceAndOneFormIsSentTwice(OnDatabase database) throws IOException {
        try (var stage = fresh(database)) {
            stage.slack.person(Profile.of("U0BOSS", "bob").with(Profile.Trait.ADMIN));
            stage.slack.channel("C0TAX", "tax", "U0BOSS");
            press(stage.admin, "Add team");
            press(stage.boss, "Add team");
            fillBilling(stage.admin);
            var form = stage.admin.view().orElseThrow();
            assertThat(stage.admin.submit(form).errors()).isEmpty();
            assertThat(stage.admin.submit(form).errors())
                    .as("pressed twice, saved once")
                    .isEmpty();
            stage.boss.fill("Name", "Tax");
            stage.boss.fill("Channel", "tax");
            assertThat(stage.boss.submit().errors())
                    .as("what both say of the policy is said once")
                    .isEmpty();
            assertThat(list(stage.boss).shown()).contains("*Billing*", "*Tax*");

            edit(stage.boss);
            var late = stage.boss.view().orElseThrow();
            edit(stage.admin);
            stage.admin.pressInView("Remove team");
            assertThat(stage.boss.submit(late).errors())
                    .containsOnlyKeys("Name")
                    .hasValueSatisfying(words("Ada has changed this since you opened it"));
        }
    }

    @Test
    void aGuestReadsOnlyOfTeamsWhoseChannelsTheyAreIn() throws IOException {
        try (var stage = withBilling(OnDatabase.H2)) {
            var guest = stage.slack.person(Profile.of("U0GUEST", "gus").with(Profile.Trait.GUEST));
            stage.slack.channel("C0GUESTS", "guests", "U0GUEST");
            assertThat(guest.slash("C0GUESTS", "/handoff", "teams").shown()).doesNotContain("Billing");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatTheFileSaysIsReadOnlyAndCounts(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            var list = list(stage.admin);
            assertThat(list.shown()).contains("Billing", "in the file, to be changed there", "Add team");
            press(stage.admin, "Add team");
            stage.slack.channel("C0TAX", "tax", "U0BEN");
            stage.admin.fill("Name", "Tax");
            stage.admin.fill("Channel", "tax");
            stage.admin.fill("Handles", "refund");
            assertThat(stage.admin.submit().errors())
                    .containsOnlyKeys("Handles")
                    .hasValueSatisfying(words("\"refund\" already belongs to team \"billing\" on line"));
            stage.admin.fill("Handles", "vat");
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            edit(stage.admin);

            stage.read(Stories.BILLING + """
                      tax: {channel: C0TAX, policy: standard}
                    """);
            assertThat(stage.admin.submit().errors().values())
                    .singleElement()
                    .asString()
                    .contains("stands in the file as well");
            assertThat(pressed(stage, list(stage.admin), "Remove team"))
                    .as("the one in Slack is in the way of nothing")
                    .contains("The team is removed");
            assertThat(list(stage.admin).shown()).contains("tax").doesNotContain("not in force");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void twoStewardsAtOnce(OnDatabase database) throws IOException {
        try (var stage = withBilling(database)) {
            stage.slack.person(Profile.of("U0BOSS", "bob").with(Profile.Trait.ADMIN));
            edit(stage.admin);
            edit(stage.boss);
            stage.admin.fill("Name", "Invoices");
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.boss.fill("Name", "Dunning");
            assertThat(stage.boss.submit().errors())
                    .containsOnlyKeys("Name")
                    .hasValueSatisfying(words("Ada has changed this since you opened it"));
            assertThat(list(stage.boss).shown()).contains("Invoices").doesNotContain("Dunning");

            edit(stage.boss);
            stage.boss.fill("Questions", "Client number *");
            assertThat(stage.boss.submit().errors()).as("opened anew").isEmpty();
            stage.joanne.slash("C0SUPPORT", "/handoff", "invoices refund");
            stage.joanne.fill("Situation", "Charged twice.");
            stage.joanne.fill("Stake", "Acme cancels.");
            assertThat(stage.joanne.submit().errors()).containsOnlyKeys("Client number");
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void aTeamIsRemovedAndWhatStandsWithItRunsOn(OnDatabase database) throws IOException {
        try (var stage = withBilling(database)) {
            stage.handOff("Refund invoice 4711");
            edit(stage.admin);
            stage.admin.pressInView("Remove team");
            assertThat(stage.admin.view().orElseThrow().shown()).contains("what stands with it runs on");
            stage.settle();
            assertThat(stage.joanne.slash("C0SUPPORT", "/handoff", "who refund").shown())
                    .contains("No team says");
            stage.restart();
            stage.later(Duration.ofHours(1));
            assertThat(stage.thread()).as("it is reminded").hasSize(1);
            assertThat(stage.card().shown()).contains("Billing");
            press(stage.admin, "Add team");
            fillBillingBut(stage.admin);
            assertThat(stage.admin.submit().outcome())
                    .as("again, by the same name")
                    .isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            stage.handOff("Refund invoice 4712");
            assertThat(stage.card().shown()).contains("H-2");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Name | Teams | "teams" is a command of /handoff
                    Handles | help, vat | "help" is a command of /handoff
                    Handles | vat, VAT | stands here twice
                    Holidays | Germany | "Germany" is no holiday region
                    Time zone | Europe/Berln | did you mean "Europe/Berlin"?
                    To | 09:00 | is also when they start
                    Remind the team after | 1 hour | "1 hour" is no length of time
                    Tell the sender's supervisor after | 1h | does not come after "4h"
                    Agreed: resolved within | 5 | "5" is no length of time
                    """)
    void whatIsWrongStandsUnderItsFieldInTheWordsOfTheFilesCheck(String field, String typed, String words)
            throws IOException {
        try (var stage = fresh(OnDatabase.H2)) {
            stage.admin.openHome();
            stage.settle();
            stage.admin.pressInHome("Add team");
            fillBilling(stage.admin);
            stage.admin.fill(field, typed);
            assertThat(stage.admin.submit().errors()).containsOnlyKeys(field).hasValueSatisfying(words(words));
            assertThat(list(stage.admin).shown()).as("nothing is kept").contains("No team is set up yet");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Add team   | Name       | Billing          | There is one called “billing” already
                    Add team   | Name       | Te\u202Eam      | has a hidden character (U+202E)
                    Add team   | Channel    | billing          | is already the channel of team "billing"
                    Add team   | User group | tax-people       | members is given as well
                    Add team   | Handles    | Refund           | already belongs to team "billing"
                    Add team   | Handles    | vat, billing     | "billing" already belongs to team "billing"
                    Add team   | Handles    | status           | is a command of /handoff
                    Add team   | Questions  | *                | this is empty
                    Add team   | Questions  | a;b;c;d;e;f;g;h;i;j;k | there are 11 questions; ask at most 10
                    Add policy | Name       | standard         | There is one called “standard” already
                    Add policy | Then every | 0h               | "0h" is no length of time
                    Add policy | Tell the team's supervisors after | 2d | does not come after "2d"
                    Add policy | Bring everybody together after | 8h | "8h" does not come after "8h"
                    Add policy | Agreed: the sender hears from its owner within | now | "now" is no length of time
                    Add policy | Give it back to the team where its owner is silent for | 2 d | is no length of time
                    Save       | Supervisor | joanne           | Joanne is their own supervisor
                    """)
    void whatDoesNotGoWithTheRestStandsUnderItsFieldAndChangesNothing(
            String form, String field, String typed, String words) throws IOException {
        try (var stage = withBilling(OnDatabase.H2)) {
            open(stage, form);
            var before = list(stage.admin).shown();
            stage.admin.fill(field, typed.replace(';', '\n'));
            var refused = stage.admin.submit();
            assertThat(refused.errors())
                    .containsOnlyKeys(UNDER.getOrDefault(field, field))
                    .hasValueSatisfying(words(words));
            assertThat(list(stage.admin).shown()).isEqualTo(before);

            stage.admin.fill(field, RIGHT.getOrDefault(field, List.of("3h")).toArray(String[]::new));
            assertThat(stage.admin.submit().errors())
                    .as("the rest still stands there")
                    .isEmpty();
        }
    }

    /** Where an error is shown that is not the fault of its own field alone. */
    private static final Map<String, String> UNDER =
            Map.of("Tell the team's supervisors after", "Tell the sender's supervisor after", "Supervisor", "Person");

    private static final Map<String, List<String>> RIGHT = Map.of(
            "Name", List.of("Fiscal"),
            "Channel", List.of("tax"),
            "User group", List.of(),
            "Handles", List.of("vat"),
            "Questions", List.of("Year"),
            "Bring everybody together after", List.of("4d"),
            "Supervisor", List.of("maria"));

    /** A form with all that it needs, in a workspace with Billing. */
    private static void open(Stage stage, String form) {
        stage.slack.channel("C0TAX", "tax", "U0BEN");
        stage.slack.userGroup("S0TAX", "tax-people", "U0BEN");
        switch (form) {
            case "Add policy" -> {
                press(stage.admin, "Policies");
                stage.admin.pressInView("Add policy");
                stage.admin.fill("Name", "slow");
                stage.admin.fill("Then every", "4h");
            }
            case "Save" -> {
                press(stage.admin, "Who supervises whom");
                stage.admin.fill("Person", "joanne");
            }
            default -> {
                press(stage.admin, "Add team");
                stage.admin.fill("Name", "Tax");
                stage.admin.fill("Channel", "tax");
                stage.admin.fill("Members", "ben");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void stewardsAreToldOnceOfATeamThatTheFileTakesThePlaceOf(OnDatabase database) throws IOException {
        var file = Files.writeString(
                Files.createDirectory(folder.resolve("config")).resolve("baton.yml"), Stories.BILLING);
        try (var stage = Stage.onFile(database, folder, file)) {
            stage.slack.channel("C0TAX", "tax", "U0BEN");
            press(stage.admin, "Add team");
            stage.admin.fill("Name", "Tax");
            stage.admin.fill("Channel", "tax");
            assertThat(stage.admin.submit().errors()).isEmpty();
            stage.settle();
            Files.writeString(file, Stories.BILLING.replace("handles: [invoice,", "handles: [tax, invoice,"));
            stage.settle();
            stage.restart();
            stage.settle();
            assertThat(stage.told("U0ADMIN"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.shown())
                            .contains("is not in force", "\"tax\" already belongs to team \"billing\""));
            assertThat(list(stage.admin).shown()).contains("is kept in Slack and not in force");
            Files.writeString(file, Stories.BILLING);
            stage.settle();
            assertThat(list(stage.admin).shown()).contains("*Tax*").doesNotContain("not in force");
        }
    }

    @Test
    void aPrivateChannelIsAskedForAnInvitationAtOnce() throws IOException {
        try (var stage = fresh(OnDatabase.H2)) {
            stage.slack.privateChannel("C0SECRET", "secret", "U0BEN", "U0ADMIN");
            press(stage.admin, "Add team");
            fillBilling(stage.admin);
            stage.admin.fill("Channel", "secret");
            assertThat(stage.admin.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            stage.settle();
            assertThat(stage.told("U0ADMIN"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.shown()).contains("/invite"));
        }
    }

    private Stage fresh(OnDatabase database) throws IOException {
        var stage = Stage.on(database, folder);
        stage.withoutTeams();
        stage.slack.person(Profile.of("U0ADMIN", "ada").with(Profile.Trait.ADMIN));
        return stage;
    }

    private Stage withBilling(OnDatabase database) throws IOException {
        var stage = fresh(database);
        press(stage.admin, "Add team");
        fillBilling(stage.admin);
        assertThat(stage.admin.submit().errors()).isEmpty();
        stage.settle();
        return stage;
    }

    private static void fillBilling(Person steward) {
        fillBillingBut(steward);
        steward.fill("Time zone", "Europe/Berlin");
    }

    private static void fillBillingBut(Person steward) {
        steward.fill("Name", "Billing");
        steward.fill("Channel", "billing");
        steward.fill("Supervisors", "bob");
        steward.fill("Members", "ben", "bia");
        steward.fill("On call", "ben");
        steward.fill("Handles", "invoice, refund");
        steward.fill("How to reach it", "Invoices and refunds.");
        steward.fill("Questions", "Client \"number\"\nInvoice \\");
        steward.fill("Holidays", "DE");
    }

    private static Message list(Person reader) {
        return reader.slash(reader.dmId(), "/handoff", "teams").message().orElseThrow();
    }

    private static void press(Person steward, String label) {
        steward.press(list(steward), label);
    }

    /** What the steward alone reads after a press that opens no form. */
    private static String pressed(Stage stage, Message list, String label) {
        stage.admin.press(list, label);
        var said = stage.slack.ephemerals("U0ADMIN");
        return said.get(said.size() - 1).shown();
    }

    private static String home(Person person) {
        return person.home().orElseThrow().shown();
    }

    private static Condition<String> words(String expected) {
        return new Condition<>(said -> said.contains(expected), "contains %s", expected);
    }

    private static void edit(Person steward) {
        press(steward, "Edit");
    }
}
