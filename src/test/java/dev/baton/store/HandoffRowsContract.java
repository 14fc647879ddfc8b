package dev.baton.store;

import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static dev.baton.store.Samples.acknowledge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.State;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.Urgency;
import dev.baton.usecase.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class HandoffRowsContract extends OnBoth {
    @Test
    void everyFieldComesBackAsItWas() {
        var handoff = added(Samples::full);

        assertThat(found(handoff.id())).isEqualTo(handoff);
        assertThat(found(handoff.id()).helpers()).containsExactlyElementsOf(handoff.helpers());
        assertThat(handoffs.fromForm("form-H-1")).contains(handoff);
    }

    @Test
    void whatWasLeftOutStaysLeftOut() {
        var handoff = submitted();

        assertThat(found(handoff.id())).isEqualTo(handoff);
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneBefore() {
        var was = added(Samples::full);
        var next = new Handoff(
                was.id(),
                2,
                State.OPEN,
                BIA,
                Samples.brief(Urgency.HIGH),
                new TeamKey("tax"),
                Samples.submit(was.id()).handoff().policy(),
                Optional.empty(),
                Samples.submit(was.id()).handoff().ladder(),
                Optional.empty(),
                Set.of(BEN),
                Samples.submit(was.id()).handoff().milestones(),
                Map.of(),
                Optional.empty(),
                0);

        run(work -> work.handoffs().replace(next, Optional.of(NOON)));

        assertThat(found(was.id())).isEqualTo(next);
        assertThat(handoffs.due(NOON, 9)).containsExactly(was.id());
    }

    @Test
    void aVersionThatWasOvertakenIsRefusedAndNothingOfItsTransactionIsKept() {
        var handoff = submitted();
        var late = acknowledge(handoff, BEN);
        run(work -> work.handoffs().replace(acknowledge(handoff, BIA), Optional.empty()));

        assertThatThrownBy(() -> run(work -> {
                    work.entries().append(handoff.id(), Samples.entry("late"));
                    work.handoffs().replace(late, Optional.empty());
                }))
                .isInstanceOf(Transactions.Unavailable.class);

        assertThat(found(handoff.id()).owner()).contains(BIA);
        assertThat(entries.of(handoff.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-03-29T01:30:00Z",
                "2026-11-01T05:30:00.000001Z",
                "2026-11-01T06:30:00.999999Z",
                "1970-01-01T00:00:00Z",
                "2099-12-31T23:59:59Z"
            })
    void instantsOfHoursThatClocksSkipOrRepeatComeBackAsTheyWere(Instant instant) {
        var handoff =
                added(id -> Samples.submit(id, JOANNE, Urgency.NORMAL, instant).handoff());

        assertThat(found(handoff.id()).milestones().submitted()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'LOST'",
                "urgency = 'LOW'",
                "version = 0",
                "number = 0",
                "ask = ' '",
                "situation = ''",
                "stake = ''",
                "level = -1",
                "ran_before = -1",
                "reopened = -1",
                "state = 'ACKNOWLEDGED'",
                "state = 'WAITING'",
                "state = 'CLOSED'",
                "is_over = true",
                "owner = 'U1', owned_since = submitted_at, owned_via = 'BUTTON'",
                "state = 'ACKNOWLEDGED', owner = 'U1'",
                "read_back = 'mine'",
                "state = 'CLOSED', is_over = true, next_follow_up_at = submitted_at",
                "acknowledge_standing = 'FINE'",
                "last_word = 'done'",
                "line_channel = 'C0SUPPORT'",
                "sender = null"
            })
    void theDatabaseItselfRefusesNonsense(String nonsense) {
        submitted();

        assertThatThrownBy(() -> sql("update handoff set " + nonsense + " where workspace = '" + workspace + "'"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .asString()
                .startsWith("23");
    }
}
