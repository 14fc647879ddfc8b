package dev.baton.store;

import static dev.baton.outbox.Delivery.State.ATTEMPT;
import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.outbox.Delivery.State.DEAD;
import static dev.baton.outbox.Delivery.State.OBSOLETE;
import static dev.baton.outbox.Delivery.State.READY;
import static dev.baton.outbox.Delivery.State.SENT;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Followers;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Obstacle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class StepContract extends OnBothWithOutbox {
    @Test
    void aStepIsTakenOnceAndOnlyByWhoHoldsTheClaim() {
        add("card", new ToTeam.Card(), channel());
        var claimed = claim().orElseThrow();

        assertThat(outbox.step(ATTEMPT, announced(claimed), REAL)).isFalse();
        assertThat(outbox.step(CLAIMED, announced(claimed), REAL)).isTrue();
        assertThat(outbox.step(CLAIMED, announced(claimed), REAL)).isFalse();
        assertThat(outbox.find("card")).contains(announced(claimed));
    }

    @Test
    void aWorkerThatLostItsClaimTakesNoStep() {
        add("card", new ToTeam.Card(), channel());
        var old = claim().orElseThrow();
        outbox.step(CLAIMED, old.abandoned(REAL.plusSeconds(30)), REAL.plusSeconds(30));
        var newer = outbox.claim(NOON, REAL.plusSeconds(31), "w2").orElseThrow();

        assertThat(outbox.step(CLAIMED, announced(old), REAL.plusSeconds(31))).isFalse();
        assertThat(outbox.step(CLAIMED, announced(newer), REAL.plusSeconds(31))).isTrue();
    }

    @Test
    void everyEndOfACallIsKept() {
        var ends = List.of(
                new Attempt.Sent(new ThreadRef(CHANNEL, "1.5")),
                new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(7))),
                new Attempt.Never("is_archived", Obstacle.CLOSED),
                new Attempt.Doubt("timeout"));
        for (var i = 0; i < ends.size(); i++) {
            add("k" + i, new ToTeam.Card(), to("C" + i));
            var finished = finish(claim().orElseThrow(), ends.get(i), 1);

            assertThat(outbox.find("k" + i)).contains(finished);
        }
    }

    @Test
    void whatFollowsIsEditedWhenTheHandoffHasANewVersion() {
        add("card", new ToTeam.Card(), to("C1"));
        add("canceled", new ToTeam.CalledOff(), to("C2"));
        send("canceled", 1);
        var card = send("card", 1);

        outbox.follow(id, 2, Followers.ALL);

        assertThat(outbox.find("canceled").orElseThrow().state()).isEqualTo(SENT);
        var edit = outbox.claim(NOON, REAL, "w").orElseThrow();
        assertThat(edit.isEdit()).isTrue();
        assertThat(edit.posted()).isEqualTo(card.posted());
        assertThat(edit.lane()).isEqualTo(Lane.ofEdits());
        assertThat(finish(edit, new Attempt.Sent(edit.posted().orElseThrow()), 2)
                        .rendered())
                .isEqualTo(2);
        assertThat(outbox.find("card").orElseThrow().state()).isEqualTo(SENT);
    }

    @Test
    void whatSlackShowsAlreadyIsNotEdited() {
        add("card", new ToTeam.Card(), channel());
        send("card", 3);

        outbox.follow(id, 3, Followers.ALL);
        outbox.follow(id, 2, Followers.ALL);

        assertThat(outbox.find("card").orElseThrow().state()).isEqualTo(SENT);
    }

    @Test
    void whatWasOnItsWayWithAnOlderVersionIsEditedAfterwards() {
        add("card", new ToTeam.Card(), channel());
        var announced = announce(claim().orElseThrow());

        outbox.follow(id, 2, Followers.ALL);
        assertThat(outbox.find("card")).contains(announced);
        outbox.step(ATTEMPT, announced.after(new Attempt.Sent(new ThreadRef(CHANNEL, "1.2")), 1, REAL, TIMES), REAL);

        var edit = outbox.claim(NOON, REAL, "w").orElseThrow();
        assertThat(edit.isEdit()).isTrue();
        assertThat(edit.rendered()).isEqualTo(1);
    }

    @Test
    void whatWillNeverBeShownFollowsNothing() {
        add("dead", new ToTeam.Card(), to("C1"));
        finish(claim().orElseThrow(), new Attempt.Never("is_archived", Obstacle.CLOSED), 1);
        add("obsolete", new ToTeam.Card(), to("C2"));
        outbox.step(CLAIMED, claim().orElseThrow().obsolete("canceled"), REAL);

        outbox.follow(id, 2, Followers.ALL);

        assertThat(outbox.of(id)).extracting(Delivery::state).containsExactly(DEAD, OBSOLETE);
    }

    @Test
    void aNewVersionAtTheMomentOfTheAnswerIsNeverLost() throws Exception {
        for (var round = 0; round < 25; round++) {
            var key = "k" + round;
            add(key, new ToTeam.Card(), to("C" + round));
            var announced = announce(claim().orElseThrow());
            var version = round + 2;
            var sent = announced.after(new Attempt.Sent(new ThreadRef(CHANNEL, "1." + round)), 1, REAL, TIMES);

            Crowd.of(2, side -> {
                if (side == 0) {
                    outbox.follow(id, version, Followers.ALL);
                    return true;
                }
                return outbox.step(ATTEMPT, sent, REAL);
            });

            assertThat(outbox.find(key).orElseThrow().state()).isEqualTo(READY);
            outbox.step(READY, outbox.find(key).orElseThrow().obsolete("enough"), REAL);
        }
    }

    @Test
    void ofManyWhoTakeTheSameStepOneDoes() throws Exception {
        add("card", new ToTeam.Card(), channel());
        var claimed = claim().orElseThrow();

        var taken = Crowd.of(8, worker -> outbox.step(CLAIMED, announced(claimed), REAL));

        assertThat(taken).filteredOn(took -> took).hasSize(1);
    }
}
