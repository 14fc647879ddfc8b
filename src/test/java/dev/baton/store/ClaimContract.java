package dev.baton.store;

import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Followers;
import dev.baton.outbox.Parking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class ClaimContract extends OnBothWithOutbox {
    @Test
    void aClaimRaisesTheEpochAndNobodyElseGetsIt() {
        var ready = add("card", new ToTeam.Card(), channel());

        var claimed = claim().orElseThrow();

        assertThat(claimed)
                .usingRecursiveComparison()
                .ignoringFields("state", "epoch")
                .isEqualTo(ready);
        assertThat(claimed.state()).isEqualTo(CLAIMED);
        assertThat(claimed.epoch()).isEqualTo(1);
        assertThat(outbox.find("card")).contains(claimed);
        assertThat(outbox.claim(NOON.plusSeconds(60), REAL.plusSeconds(60), "w2"))
                .isEmpty();
    }

    @Test
    void answersGoBeforeCardsThenNudgesThenEditsAndWithinOneTheLongestDue() {
        add("edit", new ToTeam.Card(), to("C1"));
        send("edit", 1);
        outbox.follow(id, 2, Followers.ALL);
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), to("C2"));
        add("card", new ToTeam.Card(), to("C3"));
        addAt("late", new ToTeam.CalledOff(), to("C4"), NOON.plusNanos(1_000));
        add("early", new ToTeam.CalledOff(), to("C5"));
        add("early too", new ToTeam.CalledOff(), to("C6"));

        var order = IntStream.range(0, 6)
                .mapToObj(turn -> outbox.claim(NOON.plusSeconds(60), REAL.plusSeconds(60), "w"))
                .map(claimed -> claimed.orElseThrow().key());
        assertThat(order).containsExactly("early", "early too", "late", "card", "nudge", "edit");
    }

    @Test
    void nothingGoesBeforeItIsDueByTheProductsClock() {
        addAt("card", new ToTeam.Card(), channel(), NOON.plusSeconds(5));

        assertThat(outbox.claim(NOON.plusSeconds(5).minusNanos(1_000), REAL.plusSeconds(999), "w"))
                .isEmpty();
        assertThat(outbox.claim(NOON.plusSeconds(5), REAL, "w")).isPresent();
    }

    @Test
    void nothingGoesBeforeItsBackOffIsOverByTheRealClock() {
        add("card", new ToTeam.Card(), channel());
        var claimed = claim().orElseThrow();
        outbox.step(CLAIMED, claimed.putBack(REAL.plusSeconds(8), "later"), REAL);

        assertThat(outbox.claim(NOON.plusSeconds(999), REAL.plusSeconds(7), "w"))
                .isEmpty();
        assertThat(outbox.claim(NOON, REAL.plusSeconds(8), "w"))
                .map(Delivery::reason)
                .contains(Optional.of("later"));
    }

    @Test
    void aReminderWaitsForWhatPeopleDidToItsCardBeforeThatWasKnown() {
        add("card", new ToTeam.Card(), to("C1"));
        send("card", 1);
        var card = outbox.find("card").flatMap(Delivery::posted).orElseThrow();
        run(work -> work.parking().park(new Parking.Early(card, Samples.BEN, true, "e1")));
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), to("C2"));

        assertThat(claimedAt(REAL.plusSeconds(9))).isEmpty();
        assertThat(claimedAt(REAL.plusSeconds(11))).containsExactly("nudge");
    }

    @Test
    void oneLaneTakesOneASecondAndOthersDoNotWaitForIt() {
        for (var i = 0; i < 3; i++) {
            add("a" + i, new ToTeam.CalledOff(), to("CA"));
        }
        add("b", new ToTeam.Card(), to("CB"));

        assertThat(claimedAt(REAL)).containsExactly("a0", "b");
        assertThat(claimedAt(REAL.plusMillis(999))).isEmpty();
        assertThat(claimedAt(REAL.plusMillis(1000))).containsExactly("a1");
        assertThat(claimedAt(REAL.plusMillis(1500))).isEmpty();
        assertThat(claimedAt(REAL.plusMillis(2500))).containsExactly("a2");
    }

    @Test
    void aPausedLaneIsClosedForAllAndAnEarlierEndDoesNotOpenIt() {
        add("card", new ToTeam.Card(), channel());
        outbox.pause("C0BILLING", REAL.plusSeconds(30));
        outbox.pause("C0BILLING", REAL.plusSeconds(10));

        assertThat(claimedAt(REAL.plusSeconds(29))).isEmpty();
        assertThat(claimedAt(REAL.plusSeconds(30))).containsExactly("card");
    }

    @Test
    void manyWorkersNeverTakeTheSameDelivery() throws Exception {
        for (var i = 0; i < 48; i++) {
            add("k" + i, new ToTeam.CalledOff(), to("C" + i));
        }

        var claimed = Crowd.of(8, worker -> {
            var mine = new ArrayList<String>();
            for (var empty = 0; empty < 20; ) {
                var next = outbox.claim(NOON, REAL, "w" + worker);
                next.ifPresent(delivery -> mine.add(delivery.key()));
                empty = next.isPresent() ? 0 : empty + 1;
            }
            return mine;
        });

        assertThat(claimed.stream().flatMap(List::stream)).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void manyWorkersNeverTakeTheSameSlotOfALane() throws Exception {
        for (var i = 0; i < 40; i++) {
            add("k" + i, new ToTeam.CalledOff(), channel());
        }
        for (var second = 0; second < 4; second++) {
            var now = REAL.plusSeconds(second);
            var claimed = Crowd.of(8, worker -> outbox.claim(NOON, now, "w" + worker));
            assertThat(claimed.stream().flatMap(Optional::stream)).hasSize(1);
        }
    }

    @Test
    void editsMayBurstAndThenKeepTheirPace() throws Exception {
        for (var i = 0; i < 30; i++) {
            add("k" + i, new ToTeam.Card(), to("C" + i));
            send("k" + i, 1);
        }
        outbox.follow(id, 2, Followers.ALL);
        var later = REAL.plusSeconds(60);

        var burst = Crowd.of(
                        8,
                        worker -> IntStream.range(0, 20)
                                .filter(turn ->
                                        outbox.claim(NOON, later, "w" + worker).isPresent())
                                .count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(burst + claimedAt(later).size()).isEqualTo(10);
        assertThat(claimedAt(later.plusMillis(1199))).isEmpty();
        assertThat(claimedAt(later.plusMillis(2400))).hasSize(2);
    }
}
