package dev.baton.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has been over for as long as the file says is forgotten by itself, and nothing else. */
class RetentionIT {
    private static final String TEAMS = """
            workspace: {retention: 365d}
            policies:
              standard: {nudge_after: 8h}
            teams:
              billing: {name: Billing, channel: C0BILLING, members: [U0BEN], policy: standard}
            """;
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatEndedAYearAgoIsForgottenAndWhatIsOpenStays(boolean onPostgresql) {
        try (var premises = onPostgresql ? Premises.onPostgresql(folder, TEAMS) : Premises.onH2(folder, TEAMS)) {
            try (var baton = premises.start().ready()) {
                for (var ask : new String[] {"Refund the first charge", "Refund the second", "Refund the third"}) {
                    premises.handOff(premises.joanne, "billing", ask);
                    premises.card(ask, SOON);
                }
                premises.joanne.slash(Premises.SUPPORT, "/handoff", "cancel H-1 settled by phone");
                premises.joanne.slash(Premises.SUPPORT, "/handoff", "cancel H-2 settled by phone");
                baton.terminate().exitCode(SOON);
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> isAllSaid(premises) || isAllSaidInAnotherLife(premises));
            daysPass(premises, "1", 366);
            daysPass(premises, "2", 364);
            daysPass(premises, "3", 400);
            try (var again = premises.start().ready()) {
                await().atMost(SOON).until(() -> status(premises, "H-1").contains("There is no H-1"));
                assertThat(status(premises, "H-2")).contains("Refund the second");
                assertThat(status(premises, "H-3")).contains("Refund the third");
                premises.handOff(premises.joanne, "billing", "Refund the fourth");
                assertThat(premises.card("Refund the fourth", SOON).shown()).contains("H-4");
                assertThat(again.said()).doesNotContain("ERROR");
            }
        }
    }

    private static boolean isAllSaidInAnotherLife(Premises premises) {
        try (var baton = premises.start().ready()) {
            baton.terminate().exitCode(SOON);
        }
        return isAllSaid(premises);
    }

    private static boolean isAllSaid(Premises premises) {
        return Set.of("SENT", "OBSOLETE").containsAll(premises.deliveries().keySet());
    }

    private static void daysPass(Premises premises, String number, int days) {
        premises.query(connection -> {
            try (var update = connection.createStatement()) {
                return update.executeUpdate("update handoff set submitted_at = submitted_at - interval '" + days
                        + "' day, ended_at = ended_at - interval '" + days + "' day where number = " + number);
            }
        });
    }

    private static String status(Premises premises, String number) {
        return premises.joanne
                .slash(Premises.SUPPORT, "/handoff", "status " + number)
                .shown();
    }
}
