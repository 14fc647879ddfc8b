package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Given;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the doubt to a yes or a no, second by second. */
class DoubtTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ChannelId BILLING = new ChannelId("C0BILLING");
    private static final ThreadRef PLACE = new ThreadRef(BILLING, "1772438400.000100");
    private static final Times TIMES = Times.real();

    private static Delivery announced(Message message) {
        return Delivery.of("H-12.x", Optional.of(Given.ID), message, new Destination.Channel(BILLING), NOW)
                .claimed()
                .announced(Spot.in(BILLING), NOW, TIMES);
    }

    /** Announced at {@link #NOW}, without an answer after ten seconds. */
    private static Delivery doubted() {
        return announced(new ToTeam.Card()).after(new Attempt.Doubt("timeout"), 1, at(10), TIMES);
    }

    private static Instant at(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static long waits(Delivery delivery) {
        return delivery.notBefore().getEpochSecond() - NOW.getEpochSecond();
    }

    @Test
    void itIsLookedForThreeAndFifteenSecondsAfterTheCallAndGoesAgainAfterThirty() {
        var doubted = doubted();
        assertThat(waits(doubted)).isEqualTo(13);
        var once = doubted.missed(at(13), TIMES);
        assertThat(once.state()).isEqualTo(State.UNKNOWN);
        assertThat(waits(once)).isEqualTo(25);
        var twice = once.missed(at(25), TIMES);
        assertThat(twice.state()).isEqualTo(State.UNKNOWN);
        assertThat(waits(twice)).isEqualTo(40);

        var again = twice.missed(at(40), TIMES);

        assertThat(again.state()).isEqualTo(State.READY);
        assertThat(again.notBefore()).isEqualTo(at(40));
        assertThat(again.ambiguous()).isEqualTo(1);
        assertThat(again.trail().since()).isEqualTo(NOW);
    }

    @Test
    void oneNoIsNotEnoughHoweverLateItComes() {
        var late = doubted().missed(at(100), TIMES);
        assertThat(late.state()).isEqualTo(State.UNKNOWN);
        assertThat(waits(late)).isEqualTo(103);
        assertThat(late.missed(at(103), TIMES).state()).isEqualTo(State.READY);
    }

    @Test
    void manyNoesBeforeTheSettleTimeAreNotEnoughEither() {
        var row = doubted();
        for (var second = 11; second < 40; second++) {
            row = row.missed(at(second), TIMES);
            assertThat(row.state()).isEqualTo(State.UNKNOWN);
        }
        assertThat(waits(row)).isEqualTo(40);
    }

    @Test
    void silenceIsNoAnswer() {
        var row = doubted().missed(at(13), TIMES).unseen(at(99));
        assertThat(row.state()).isEqualTo(State.UNKNOWN);
        assertThat(waits(row)).isEqualTo(99);
        assertThat(row.trail().misses()).isEqualTo(1);
    }

    @Test
    void whatIsFoundStandsAndIsEditedFromThenOn() {
        var found = doubted().found(PLACE, at(13));
        assertThat(found.state()).isEqualTo(State.SENT);
        assertThat(found.posted()).contains(PLACE);
        assertThat(found.rendered()).isZero();
        assertThat(found.reason()).isEmpty();
        assertThat(found.lane()).isEqualTo(Lane.ofEdits());
        assertThat(found.trail().sent()).contains(at(13));
    }

    @Test
    void ofAWorkerThatIsGoneTheCallMayEndAsLateAsItCan() {
        var left = announced(new ToTeam.Card()).abandoned(at(30));
        assertThat(left.state()).isEqualTo(State.UNKNOWN);
        assertThat(left.ambiguous()).isEqualTo(1);
        assertThat(waits(left)).isEqualTo(30);
        var once = left.missed(at(30), TIMES);
        assertThat(waits(once)).isEqualTo(42);
        assertThat(once.missed(at(42), TIMES).state()).isEqualTo(State.READY);
    }

    @Test
    void aProcessThatComesBackAtOnceLooksAtOnce() {
        var left = announced(new ToTeam.Card()).abandoned(at(1));
        assertThat(waits(left)).isEqualTo(1);
        var once = left.missed(at(1), TIMES);
        assertThat(waits(once)).isEqualTo(15);
        assertThat(waits(once.missed(at(15), TIMES))).isEqualTo(27);
    }

    @Test
    void whatWasOnlyClaimedIsNoDoubt() {
        var claimed = Delivery.of(
                        "H-12.x", Optional.of(Given.ID), new ToTeam.Card(), new Destination.Channel(BILLING), NOW)
                .claimed();
        var left = claimed.abandoned(at(30));
        assertThat(left.state()).isEqualTo(State.READY);
        assertThat(left.ambiguous()).isZero();
        assertThat(left.epoch()).isEqualTo(1);
    }

    @Test
    void anEditOfAWorkerThatIsGoneGoesAgainWhenALateOldOneCannotComeAnyMore() {
        var card = announced(new ToTeam.Card()).after(new Attempt.Sent(PLACE), 1, at(1), TIMES);
        var editing = card.claimed().announced(Spot.in(BILLING), at(100), TIMES);
        var left = editing.abandoned(at(130));
        assertThat(left.state()).isEqualTo(State.READY);
        assertThat(waits(left)).isEqualTo(142);
        assertThat(left.trail().since()).isEqualTo(NOW);
    }

    @Test
    void aLineForOnePersonThatMayHaveBeenShownIsNotShownAgain() {
        var line = announced(new PrivateLine(Given.BEN, BILLING, Reply.NOT_NOW, NOW));
        var left = line.abandoned(at(30));
        assertThat(left.state()).isEqualTo(State.DEAD);
        assertThat(left.reason()).contains("shown, not certain: its worker left during the call");
    }

    @Test
    void aSecondDoubtIsSearchedForFromTheFirstPostOn() {
        var again = doubted()
                .missed(at(13), TIMES)
                .missed(at(40), TIMES)
                .claimed()
                .announced(Spot.in(BILLING), at(41), TIMES)
                .after(new Attempt.Doubt("HTTP 500"), 1, at(42), TIMES);
        assertThat(again.trail().since()).isEqualTo(NOW);
        assertThat(again.trail().misses()).isZero();
        assertThat(again.ambiguous()).isEqualTo(2);
        assertThat(waits(again)).isEqualTo(45);
    }

    @Test
    void whatNobodyCanEverLookForIsGivenUpWithTheReason() {
        var given = doubted().unseeable("channel_not_found", at(400));
        assertThat(given.state()).isEqualTo(State.DEAD);
        assertThat(given.reason()).contains("in doubt, and cannot be looked for: channel_not_found");
    }
}
