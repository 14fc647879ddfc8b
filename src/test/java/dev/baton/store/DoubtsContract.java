package dev.baton.store;

import static dev.baton.outbox.Delivery.State.ATTEMPT;
import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.outbox.Delivery.State.READY;
import static dev.baton.outbox.Delivery.State.SENT;
import static dev.baton.outbox.Delivery.State.UNKNOWN;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Breaker;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Doubts.Look;
import dev.baton.outbox.Followers;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class DoubtsContract extends OnBothWithOutbox {
    private static final ThreadRef FIRST = new ThreadRef(CHANNEL, "1.1");
    private static final ThreadRef SECOND = new ThreadRef(CHANNEL, "1.2");

    private Delivery doubted(String key, Spot to) {
        return doubted(key, to, REAL);
    }

    /** Announced then, and its call has ended at once without an answer. */
    private Delivery doubted(String key, Spot to, Instant at) {
        add(key, new ToTeam.Card(), to("C." + key));
        var announced = outbox.claim(NOON, REAL, "w").orElseThrow().announced(to, at, TIMES);
        outbox.step(CLAIMED, announced, at);
        var doubted = announced.after(new Attempt.Doubt("timeout"), 1, at, TIMES);
        outbox.step(ATTEMPT, doubted, at);
        return doubted;
    }

    private Delivery found(Delivery doubted, ThreadRef at) {
        var found = doubted.found(at, REAL);
        outbox.step(UNKNOWN, found, REAL);
        return found;
    }

    private Optional<Look> look(int seconds) {
        return doubts.takeLook(REAL.plusSeconds(seconds));
    }

    @Test
    void whatAWorkerLeftIsFoundWhenItsLeaseIsOver() {
        add("card", new ToTeam.Card(), channel());
        var claimed = claim().orElseThrow();

        assertThat(outbox.abandoned(REAL.plusSeconds(30).minusNanos(1_000), Optional.empty(), 9))
                .isEmpty();
        assertThat(outbox.abandoned(REAL.plusSeconds(30), Optional.empty(), 9)).containsExactly(claimed);
        announce(claimed);
        assertThat(outbox.abandoned(REAL.plusSeconds(30), Optional.empty(), 9)).containsExactly(announced(claimed));
    }

    @Test
    void aWorkerThatComesBackFindsItsOwnAtOnceAndNothingElse() {
        add("claimed", new ToTeam.Card(), to("C1"));
        outbox.claim(NOON, REAL, "me");
        add("announced", new ToTeam.Card(), to("C2"));
        announce(outbox.claim(NOON, REAL, "me").orElseThrow());
        add("another's", new ToTeam.Card(), to("C3"));
        outbox.claim(NOON, REAL, "another");

        assertThat(outbox.abandoned(REAL.plusSeconds(1), Optional.of("me"), 9))
                .extracting(Delivery::key)
                .containsExactly("claimed", "announced");
    }

    @Test
    void oneLookServesAllThatIsInDoubtInOnePlace() {
        var first = doubted("a", Spot.in(CHANNEL), REAL.minusSeconds(1));
        var second = doubted("b", Spot.in(CHANNEL));
        var inThread = doubted("c", Spot.under(FIRST));

        assertThat(look(1)).isEmpty();
        var look = look(2).orElseThrow();
        assertThat(look.where()).isEqualTo(Spot.in(CHANNEL));
        assertThat(look.unknown()).containsExactly(first, second);
        assertThat(look(2)).isEmpty();
        assertThat(look(3)).map(Look::unknown).contains(List.of(inThread));
        assertThat(look(3)).isEmpty();
    }

    @Test
    void aLookThatNobodyFinishedIsTakenAgain() {
        doubted("a", Spot.in(CHANNEL));

        assertThat(look(3)).isPresent();
        assertThat(look(22)).isEmpty();
        assertThat(look(23)).isPresent();
    }

    @Test
    void nobodyLooksWhileSlackSaysNotTo() {
        doubted("a", Spot.in(CHANNEL));
        outbox.pause(Lane.ofLook(Spot.in(CHANNEL)), REAL.plusSeconds(50));

        assertThat(look(49)).isEmpty();
        assertThat(look(50)).isPresent();
    }

    @Test
    void ofManyWhoTakeALookOneDoes() throws Exception {
        doubted("a", Spot.in(CHANNEL));

        assertThat(Crowd.of(8, worker -> look(3)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void whatWasInDoubtIsSweptAfterAMinute() {
        var doubted = doubted("a", Spot.in(CHANNEL));
        found(doubted, FIRST);

        assertThat(look(59)).isEmpty();
        var look = look(60).orElseThrow();
        assertThat(look.unknown()).isEmpty();
        assertThat(look.toSweep()).extracting(Delivery::key).containsExactly("a");
        doubts.sweep("a", Optional.empty());
        assertThat(look(9_999)).isEmpty();
    }

    @Test
    void whatWasNeverInDoubtIsNotSweptUnlessAskedFor() {
        add("a", new ToTeam.Card(), channel());
        send("a", 1);

        assertThat(look(9_999)).isEmpty();
        doubts.sweep("a", Optional.of(REAL.plusSeconds(9_999)));
        assertThat(look(9_999)).map(Look::toSweep).isPresent();
    }

    @Test
    void anEditLeavesTheTimeOfTheSweepAsItIs() {
        found(doubted("a", Spot.in(CHANNEL)), FIRST);
        doubts.sweep("a", Optional.empty());
        outbox.follow(id, 2, Followers.ALL);

        finish(claim().orElseThrow(), new Attempt.Sent(FIRST), 2);

        assertThat(outbox.find("a").orElseThrow().state()).isEqualTo(SENT);
        assertThat(look(9_999)).isEmpty();
    }

    @Test
    void aDeliveryIsFoundByItsMark() {
        var card = add("card", new ToTeam.Card(), channel());

        assertThat(doubts.marked(card.mark())).contains(card);
        assertThat(doubts.marked("card")).isEmpty();
    }

    @Test
    void aMessageThatIsKeptInPlaceOfAnotherIsEditedAtOnce() {
        var found = found(doubted("a", Spot.in(CHANNEL)), FIRST);

        doubts.move(found, SECOND);

        var moved = outbox.find("a").orElseThrow();
        assertThat(moved.state()).isEqualTo(READY);
        assertThat(moved.posted()).contains(SECOND);
        assertThat(moved.rendered()).isZero();
    }

    @Test
    void whoeverEditsTheOtherCopyMeanwhileStoresNothing() {
        found(doubted("a", Spot.in(CHANNEL)), FIRST);
        outbox.follow(id, 2, Followers.ALL);
        var editing = announce(claim().orElseThrow());

        doubts.move(editing, SECOND);

        assertThat(outbox.step(ATTEMPT, editing.after(new Attempt.Sent(FIRST), 2, REAL, TIMES), REAL))
                .isFalse();
        assertThat(outbox.find("a").orElseThrow().posted()).contains(SECOND);
    }

    @Test
    void whatIsDoneToACopyConcernsTheDelivery() {
        var card = add("card", new ToTeam.Card(), channel());

        assertThat(doubts.addCopy(card, SECOND)).isTrue();
        assertThat(doubts.addCopy(card, SECOND)).isFalse();
        assertThat(outbox.at(SECOND)).contains(card);
        assertThat(outbox.at(FIRST)).isEmpty();
    }

    @Test
    void whereNothingIsWrittenNothingHoldsBack() {
        assertThat(doubts.breaker()).isEqualTo(Breaker.CLOSED);
        doubts.change(breaker -> breaker.after(new Attempt.Sent(FIRST)));
        assertThat(doubts.breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(doubts.takeProbe(REAL)).isFalse();
    }

    @Test
    void noPostIsClaimedWhilePostsAreHeldBackButEditsAre() {
        add("card", new ToTeam.Card(), channel());
        send("card", 1);
        outbox.follow(id, 2, Followers.ALL);
        add("line", new ToSender.Line(JOANNE), to("C2"));
        doubts.change(breaker -> new Breaker(3, Optional.of(0)));

        assertThat(claimedAt(REAL)).containsExactly("card");
        doubts.change(Breaker::answered);
        assertThat(claimedAt(REAL)).containsExactly("line");
    }

    @Test
    void onlySoManyPostsAreUnderWay() {
        for (var i = 0; i < 4; i++) {
            add("k" + i, new ToTeam.Card(), to("C" + i));
        }
        doubts.change(breaker -> new Breaker(0, Optional.of(2)));

        assertThat(claimedAt(REAL)).containsExactly("k0", "k1");
        outbox.step(CLAIMED, outbox.find("k0").orElseThrow().obsolete("enough"), REAL);
        assertThat(claimedAt(REAL)).containsExactly("k2");
    }

    @Test
    void slackIsAskedEveryFewSecondsByOneNode() {
        doubts.change(breaker -> new Breaker(3, Optional.of(0)));

        assertThat(doubts.takeProbe(REAL)).isTrue();
        assertThat(doubts.takeProbe(REAL.plusSeconds(4))).isFalse();
        assertThat(doubts.takeProbe(REAL.plusSeconds(5))).isTrue();
        doubts.change(Breaker::answered);
        assertThat(doubts.takeProbe(REAL.plusSeconds(60))).isFalse();
    }

    @Test
    void noDoubtIsLostWhenManyCountAtOnce() throws Exception {
        doubts.change(breaker -> new Breaker(0, Optional.of(4)));
        Crowd.of(8, worker -> {
            doubts.change(breaker -> new Breaker(breaker.doubts() + 1, breaker.atOnce()));
            return worker;
        });
        assertThat(doubts.breaker().doubts()).isEqualTo(8);
    }

    private void dies(Delivery claimed, Obstacle of) {
        finish(claimed, new Attempt.Never("Slack's word for it", of), 1);
    }

    @Test
    void whatCouldNotBeSaidInAChannelIsTriedAgainWhenItOpens() {
        add("card", new ToTeam.Card(), channel());
        dies(claim().orElseThrow(), Obstacle.CLOSED);
        add("under", new ToTeam.CalledOff(), new Destination.ThreadUnder("card", "C0BILLING"));
        dies(outbox.claim(NOON, REAL.plusSeconds(1), "w").orElseThrow(), Obstacle.GONE);
        add("refused", new ToTeam.Card(), channel());
        dies(outbox.claim(NOON, REAL.plusSeconds(2), "w").orElseThrow(), Obstacle.REFUSED);
        add("elsewhere", new ToTeam.Card(), to("C2"));
        var elsewhere = outbox.claim(NOON, REAL.plusSeconds(3), "w")
                .orElseThrow()
                .announced(Spot.in(new ChannelId("C2")), REAL, TIMES);
        outbox.step(CLAIMED, elsewhere, REAL);
        outbox.step(ATTEMPT, elsewhere.after(new Attempt.Never("x", Obstacle.CLOSED), 1, REAL, TIMES), REAL);

        assertThat(outbox.open(CHANNEL, REAL)).isEqualTo(2);
        assertThat(outbox.open(CHANNEL, REAL)).isZero();

        var card = outbox.claim(NOON, REAL.plusSeconds(4), "w").orElseThrow();
        assertThat(card.key()).isEqualTo("card");
        finish(card, new Attempt.Sent(FIRST), 1);
        assertThat(claimedAt(REAL.plusSeconds(5))).containsExactly("under");
    }

    @Test
    void anEditThatWasRefusedWhileTheChannelWasClosedGoesWhenItOpens() {
        add("card", new ToTeam.Card(), channel());
        send("card", 1);
        outbox.follow(id, 2, Followers.ALL);
        dies(claim().orElseThrow(), Obstacle.CLOSED);

        assertThat(outbox.open(CHANNEL, REAL)).isEqualTo(1);
        assertThat(outbox.find("card").orElseThrow().state()).isEqualTo(READY);
    }

    @Test
    void eachTimeThatAChannelClosesIsCountedOnce() {
        assertThat(outbox.close(CHANNEL)).isEqualTo(1);
        assertThat(outbox.close(CHANNEL)).isEqualTo(1);
        outbox.open(CHANNEL, REAL);
        assertThat(outbox.close(CHANNEL)).isEqualTo(2);
        assertThat(outbox.close(new ChannelId("C2"))).isEqualTo(1);
    }

    @Test
    void whatDiedIsFoundByWhen() {
        add("card", new ToTeam.Card(), channel());
        dies(claim().orElseThrow(), Obstacle.CLOSED);

        assertThat(outbox.deadSince(REAL)).extracting(Delivery::key).containsExactly("card");
        assertThat(outbox.deadSince(REAL.plusSeconds(1))).isEmpty();
    }
}
