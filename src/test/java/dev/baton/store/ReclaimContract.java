package dev.baton.store;

import static dev.baton.outbox.Delivery.State.ATTEMPT;
import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.outbox.Delivery.State.READY;
import static dev.baton.outbox.Delivery.State.UNKNOWN;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Delivery;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class ReclaimContract extends OnBothWithOutbox {
    @Test
    void whatAWorkerClaimedAndLeftIsReadyWhenItsLeaseIsOver() {
        add("card", new ToTeam.Card(), channel());
        var claimed = claim().orElseThrow();

        assertThat(outbox.reclaim(REAL.plusSeconds(30).minusNanos(1_000), Optional.empty()))
                .isZero();
        assertThat(outbox.find("card")).contains(claimed);
        assertThat(outbox.reclaim(REAL.plusSeconds(30), Optional.empty())).isEqualTo(1);
        assertThat(outbox.find("card").orElseThrow().state()).isEqualTo(READY);
    }

    @Test
    void whatAWorkerAnnouncedAndLeftIsUnknownAndSettledOnlyWhenSlackWouldShowIt() {
        add("card", new ToTeam.Card(), channel());
        announce(outbox.claim(NOON, REAL.minusSeconds(20), "w").orElseThrow());

        assertThat(outbox.reclaim(REAL.plusSeconds(29), Optional.empty())).isZero();
        assertThat(outbox.reclaim(REAL.plusSeconds(30), Optional.empty())).isEqualTo(1);

        var unknown = outbox.find("card").orElseThrow();
        assertThat(unknown.state()).isEqualTo(UNKNOWN);
        assertThat(unknown.ambiguous()).isEqualTo(1);
        assertThat(outbox.settled(REAL.plusSeconds(42).minusNanos(1_000), 9)).isEmpty();
        assertThat(outbox.settled(REAL.plusSeconds(42), 9)).containsExactly(unknown);
    }

    @Test
    void aWorkerThatComesBackTakesUpItsOwnAtOnceAndNothingElse() {
        add("claimed", new ToTeam.Card(), to("C1"));
        outbox.claim(NOON, REAL, "me");
        add("announced", new ToTeam.Card(), to("C2"));
        announce(outbox.claim(NOON, REAL, "me").orElseThrow());
        add("another's", new ToTeam.Card(), to("C3"));
        outbox.claim(NOON, REAL, "another");

        assertThat(outbox.reclaim(REAL.plusSeconds(1), Optional.of("me"))).isEqualTo(2);

        assertThat(outbox.of(id)).extracting(Delivery::state).containsExactly(READY, UNKNOWN, CLAIMED);
    }

    @Test
    void theUnknownAreReadAfterTheirSettleTimeTheLongestFirst() {
        for (var i = 0; i < 3; i++) {
            add("k" + i, new ToTeam.Card(), to("C" + i));
            var announced = announce(claim().orElseThrow());
            var doubt = announced.after(new Attempt.Doubt("timeout"), 1, REAL.minusSeconds(i), TIMES);
            outbox.step(ATTEMPT, doubt, REAL);
        }

        assertThat(outbox.settled(REAL.plusSeconds(29), 9))
                .extracting(Delivery::key)
                .containsExactly("k2", "k1");
        assertThat(outbox.settled(REAL.plusSeconds(30), 2))
                .extracting(Delivery::key)
                .containsExactly("k2", "k1");
        var again = outbox.settled(REAL.plusSeconds(30), 1).get(0).settled();
        assertThat(outbox.step(UNKNOWN, again, REAL.plusSeconds(30))).isTrue();
        assertThat(claimedAt(REAL.plusSeconds(30))).containsExactly("k2");
    }

    @Test
    void cardsThatCouldNotBePlacedInAChannelAreTriedAgain() {
        add("card", new ToTeam.Card(), channel());
        finish(claim().orElseThrow(), new Attempt.Never("not_in_channel"), 1);
        add("elsewhere", new ToTeam.Card(), to("C2"));
        finish(claim().orElseThrow(), new Attempt.Never("not_in_channel"), 1);
        add("no card", new ToTeam.CalledOff(), to("C0BILLING"));
        finish(outbox.claim(NOON, REAL.plusSeconds(1), "w").orElseThrow(), new Attempt.Never("not_in_channel"), 1);

        assertThat(outbox.revive(CHANNEL)).isEqualTo(1);

        assertThat(claimedAt(REAL.plusSeconds(2))).containsExactly("card");
    }
}
