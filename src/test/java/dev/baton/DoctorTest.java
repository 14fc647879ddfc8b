package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.directory.Kept;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Times;
import dev.baton.playground.Call;
import dev.baton.playground.Installation;
import dev.baton.playground.Workspace;
import dev.baton.slack.Scopes;
import dev.baton.store.Databases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} says of a set-up, over HTTP as ever. */
class DoctorTest {
    private static final String TOKEN = "xapp-1-A0BATON-playground";

    @TempDir
    private Path folder;

    private final InstantSource clock = InstantSource.system();
    private final Map<String, String> environment = new HashMap<>();
    private Workspace slack;

    /** What the doctor printed, and how it went out. */
    private record Visit(int exit, String words) {}

    @BeforeEach
    void aSetUpThatIsWell() throws IOException {
        slack = Workspace.start(clock, Installation.standard().withAppToken(TOKEN));
        for (var name : new String[] {"joanne", "ben", "bia", "maria"}) {
            slack.person("U0" + name.toUpperCase(java.util.Locale.ROOT), name);
        }
        slack.person("U0BOSS", "bob");
        slack.person("U0ADMIN", "ada");
        slack.channel("C0BILLING", "billing", "U0BEN", "U0BIA", slack.app().botUserId());
        slack.sayScopes(Scopes.NEEDED);
        var file = folder.resolve("teams.yml");
        Files.writeString(file, Stories.BILLING);
        environment.put("SLACK_BOT_TOKEN", slack.app().botToken());
        environment.put("SLACK_SIGNING_SECRET", slack.app().signingSecret());
        environment.put("SLACK_API_URL", slack.apiUrl().toString());
        environment.put("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("baton"));
        environment.put("BATON_CONFIG", file.toString());
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private Visit visit() {
        return visit(clock);
    }

    private Visit visit(InstantSource own) {
        var out = new StringWriter();
        var exit = Main.commandLine(environment, own, Times.real())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute("doctor");
        assertThat(out.toString())
                .doesNotContain(
                        "xoxb-playground", "xoxb-another", "xapp-1", slack.app().signingSecret());
        return new Visit(exit, out.toString());
    }

    @Test
    void allIsWellAndNothingIsChanged() {
        var visit = visit();

        assertThat(visit.words())
                .contains("It is empty: Baton makes its tables at the first start.")
                .contains("The bot token opens the workspace Playground, as baton.")
                .contains("scopes of the manifest are granted", "clock and Slack's go together")
                .contains("SLACK_SIGNING_SECRET is set")
                .contains("Baton is in Billing's channel C0BILLING.", "U0BOSS (supervisor of Billing) is here.")
                .endsWith("All is well." + System.lineSeparator())
                .doesNotContain("TO DO");
        assertThat(visit.exit()).isZero();
        assertThat(folder.resolve("baton.mv.db")).doesNotExist();
        assertThat(slack.calls())
                .extracting(Call::method)
                .containsOnly("auth.test", "conversations.info", "users.info");
    }

    @Test
    void whatIsWrongInSlackComesWithWhatToDo() {
        var scopes = new HashSet<>(Scopes.NEEDED);
        scopes.remove("files:write");
        slack.sayScopes(scopes);
        slack.archive("C0BILLING");
        slack.deactivate("U0BOSS");
        environment.put("SLACK_APP_TOKEN", "xapp-1-A0BATON-another");

        var visit = visit();

        assertThat(visit.exit()).isEqualTo(1);
        assertThat(visit.words())
                .contains("The token lacks files:write.", "install the app anew")
                .contains("Billing's channel C0BILLING is archived.")
                .contains("U0BOSS (supervisor of Billing) has left.", "Put somebody else in their place")
                .contains("SLACK_APP_TOKEN: Slack says invalid_auth.", "Switch Socket Mode on")
                .endsWith("4 to be done." + System.lineSeparator());
    }

    @Test
    void aChannelThatHasNotInvitedBatonAndPeopleWhomSlackDoesNotKnow() throws IOException {
        slack.privateChannel("C0HIDDEN", "hidden", "U0BEN");
        var teams = Stories.BILLING.replace("C0BILLING", "C0HIDDEN").replace("U0BIA", "U0NOBODY");
        Files.writeString(folder.resolve("teams.yml"), teams);

        assertThat(visit().words())
                .contains("Billing's channel C0HIDDEN: Slack says channel_not_found.", "/invite @Baton")
                .contains("U0NOBODY (of Billing): Slack says user_not_found.");
    }

    @Test
    void teamsKeptInSlackAreLookedAtAsThoseOfTheFile() throws IOException {
        environment.remove("BATON_CONFIG");
        assertThat(visit().words()).contains("There is no team yet.", "add one in Baton's Home");

        var address = Databases.h2(folder);
        environment.put("DATABASE_URL", address.url().replaceAll(";.*", ""));
        try (var open = address.open()) {
            open.transactions(slack.app().teamId()).inTransaction(work -> {
                work.keeping().lockedEdition();
                work.keeping()
                        .keep(
                                List.of(
                                        kept(Kept.Kind.POLICY, "standard", "policies: {standard: {nudge_after: 1h}}"),
                                        kept(Kept.Kind.TEAM, "tax", team("tax", "supervisors: [U0GONE]")),
                                        kept(Kept.Kind.TEAM, "odd", team("odd", "handles: 5"))),
                                clock.instant());
                return true;
            });
            assertThat(visit().words())
                    .containsAnyOf(
                            "Teams that are kept in Slack cannot be seen while a running Baton", "tax's channel C0TAX");
        }
        assertThat(visit().words())
                .contains("tax's channel C0TAX: Slack says channel_not_found.")
                .contains("U0GONE (supervisor of tax): Slack says user_not_found.")
                .contains("odd is kept in Slack and not in force: ", "Mend it with /handoff teams")
                .doesNotContain("There is no team yet.");
    }

    private static Kept kept(Kept.Kind kind, String name, String text) {
        return new Kept(kind, name, text, 1, false, new PersonId("U0ADMIN"));
    }

    private static String team(String key, String more) {
        return "teams: {" + key + ": {name: " + key + ", channel: C0TAX, policy: standard, " + more + "}}";
    }

    @Test
    void aClockThatIsFarFromSlacks() {
        assertThat(visit(() -> clock.instant().plus(Duration.ofMinutes(10))).words())
                .containsPattern("This machine's clock is (599|600|601) seconds ahead of Slack's.");
    }

    @Test
    void aTokenThatSlackRefuses() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-another");

        var visit = visit();

        assertThat(visit.exit()).isEqualTo(1);
        assertThat(visit.words()).contains("SLACK_BOT_TOKEN: Slack says invalid_auth.", "OAuth & Permissions");
    }

    @Test
    void theDatabaseAsItIs() throws IOException {
        var address = Databases.h2(folder);
        environment.put("DATABASE_URL", address.url().replaceAll(";.*", ""));
        try (var open = address.open()) {
            assertThat(open.isReachable()).isTrue();
            assertThat(visit().words()).containsAnyOf("a running Baton has it open", "as this Baton has them");
        }
        assertThat(visit().words()).contains("as this Baton has them.");

        var file = Path.of(environment.get("DATABASE_URL").substring("jdbc:h2:file:".length()) + ".mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(visit().words()).contains("can be read by others", "chmod 600");

        environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/baton");
        assertThat(visit().words()).contains("It cannot be opened: it does not answer");
    }

    @Test
    void whatIsWrongWithTheEnvironmentOrTheFileIsSaidFirst() throws IOException {
        Files.writeString(folder.resolve("teams.yml"), "teams: 5");
        assertThat(visit().exit()).isEqualTo(2);

        environment.remove("SLACK_BOT_TOKEN");
        var visit = visit();
        assertThat(visit.exit()).isEqualTo(2);
        assertThat(visit.words()).contains("SLACK_BOT_TOKEN is not set");
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void theHelpNamesIt() {
        var out = new StringWriter();
        Main.commandLine(environment, clock, Times.real())
                .setOut(new PrintWriter(out, true))
                .execute("--help");
        assertThat(out.toString()).contains("doctor");
    }
}
