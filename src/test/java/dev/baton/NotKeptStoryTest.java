package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.Delivery;
import dev.baton.playground.Fault;
import dev.baton.playground.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What could not be kept is never answered as if it were. */
class NotKeptStoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whileTheDatabaseKeepsNothingEverybodyIsToldAndNothingIsLost(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            stage.handOff("Refund invoice 4711");
            away(database).forEach(stage::plant);

            var form = stage.submit("Refund invoice 4712", "Normal");
            assertThat(form.errors().values()).singleElement().asString().startsWith("That was not saved");
            assertThat(stage.ben
                            .slash("C0SUPPORT", "/handoff", "ack H-1 I refund it")
                            .shown())
                    .startsWith("That was not saved")
                    .contains("you typed: `/handoff ack H-1 I refund it`");
            stage.ben.press(stage.card(), "Acknowledge");
            assertThat(stage.slack.ephemerals("U0BEN")).last().asString().contains("That was not saved");
            stage.ben.react(stage.card(), "white_check_mark");
            var reaction = reaction(stage);
            assertThat(reaction.status()).isEqualTo(503);
            assertThat(stage.card().shown()).contains("nobody has it yet");

            stage.plant("drop trigger away" + (database == OnDatabase.H2 ? "" : " on entry"));
            assertThat(stage.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            assertThat(stage.slack.trouble().redeliver(reaction.eventId()).accepted())
                    .isTrue();
            stage.settle();
            assertThat(stage.slack.messages(Stage.BILLING)).hasSize(2);
            assertThat(stage.slack.messages(Stage.BILLING).get(0).shown()).contains("@Ben's turn");
        }
    }

    /** As if the connection broke wherever the record is to be written. */
    private static List<String> away(OnDatabase database) {
        return database == OnDatabase.H2
                ? List.of("create trigger away before insert on entry for each row call '" + Away.class.getName() + "'")
                : List.of("""
                        create function away() returns trigger language plpgsql as $$
                        begin raise exception 'away' using errcode = '08006'; end $$
                        """, "create trigger away before insert on entry for each row execute function away()");
    }

    /** Called by H2. */
    public static final class Away implements Trigger {
        @Override
        public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
                throws SQLException {
            throw new SQLException("away", "08006");
        }
    }

    private static Delivery reaction(Stage stage) {
        return stage.slack.trouble().deliveries().stream()
                .filter(event -> event.type().equals("reaction_added"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventWhoseMeaningIsNotKnownYetIsSentAgainBySlack() throws IOException {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            stage.read(Stories.BILLING.replace("members: [U0BEN, U0BIA]", "usergroup: S0BILLING"));
            stage.slack.userGroup("S0BILLING", "billing", "U0BIA");
            stage.handOff("Refund invoice 4711");
            stage.slack.trouble().failNext("usergroups.users.list", Fault.error("fatal_error"));
            stage.bia.react(stage.card(), "white_check_mark");
            var missed = reaction(stage);
            assertThat(missed.status()).isEqualTo(503);

            assertThat(stage.slack.trouble().redeliver(missed.eventId()).accepted())
                    .isTrue();
            stage.settle();
            assertThat(stage.card().shown()).contains("@Bia's turn");
        }
    }
}
