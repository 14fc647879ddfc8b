package dev.baton.store;

import static dev.baton.outbox.Delivery.State.ATTEMPT;
import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.outbox.Delivery.State.DEAD;
import static dev.baton.outbox.Delivery.State.OBSOLETE;
import static dev.baton.outbox.Delivery.State.READY;
import static dev.baton.outbox.Delivery.State.SENT;
import static dev.baton.outbox.Delivery.State.UNKNOWN;
import static dev.baton.store.Samples.BEN;
import static dev.baton.store.Samples.BIA;
import static dev.baton.store.Samples.JOANNE;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Lane;
import dev.baton.outbox.Times;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class OutboxRowsContract extends OnBoth {
    /** Real time, on purpose far from the product's. */
    private static final Instant REAL = Instant.parse("2031-03-30T01:30:00Z");

    private static final ChannelId CHANNEL = Messages.CHANNEL;
    private static final Times TIMES = Times.real();

    private HandoffId id;

    @BeforeEach
    void aHandoff() {
        id = submitted().id();
    }

    // --- keeping

    @Test
    void everyDeliveryComesBackAsItWas() {
        var destinations = List.of(
                new Destination.Channel(CHANNEL),
                new Destination.ThreadUnder("the card", "C0BILLING"),
                new Destination.Conversation(List.of(JOANNE, BEN)),
                new Destination.Conversation(List.of(BIA)),
                new Destination.OnlyFor(BEN, CHANNEL));
        var made = new ArrayList<Delivery>();
        for (var message : Messages.all()) {
            for (var destination : destinations) {
                made.add(Delivery.of("k" + made.size(), Optional.of(id), message, destination, NOON));
            }
        }
        made.forEach(outbox::add);

        assertThat(outbox.of(id)).containsExactlyElementsOf(made);
        assertThat(outbox.find("k0")).contains(made.get(0));
        assertThat(outbox.find("another")).isEmpty();
    }

    @Test
    void aDeliveryOfNoHandoffIsKeptToo() {
        var delivery = new Delivery(
                "lonely",
                Optional.empty(),
                new ToAuthority.ChannelBroken(),
                new Destination.ThreadUnder("x", "D1"),
                "chat.update",
                UNKNOWN,
                3,
                4,
                5,
                Optional.of(new ThreadRef(CHANNEL, "1700000000.000100")),
                6,
                NOON,
                NOON.plusSeconds(1),
                Optional.of("timeout"));

        outbox.add(delivery);

        assertThat(outbox.find("lonely")).contains(delivery);
    }

    @Test
    void aSecondDeliveryOfTheSameKeyChangesNothing() {
        add("card", new ToTeam.Card(), channel());
        outbox.add(Delivery.of("card", Optional.of(id), new ToTeam.CalledOff(), channel(), NOON.plusSeconds(9)));

        assertThat(outbox.of(id)).extracting(Delivery::message).containsExactly(new ToTeam.Card());
    }

    @Test
    void aDeliveryIsFoundByWhereItStands() {
        add("card", new ToTeam.Card(), channel());
        var sent = send("card", 1);

        assertThat(outbox.at(sent.posted().orElseThrow())).contains(sent);
        assertThat(outbox.at(new ThreadRef(new ChannelId("C2"), "ts.card"))).isEmpty();
    }

    @Test
    void theSameKeyInAnotherWorkspaceIsAnotherDelivery() {
        add("card", new ToTeam.Card(), channel());
        newWorkspace();
        var other = submitted();
        outbox.add(Delivery.of("card", Optional.of(other.id()), new ToTeam.CalledOff(), channel(), NOON));

        assertThat(outbox.find("card")).map(Delivery::message).contains(new ToTeam.CalledOff());
        assertThat(claim()).map(Delivery::message).contains(new ToTeam.CalledOff());
        assertThat(claim()).isEmpty();
    }

    // --- claiming

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
        outbox.follow(id, 2);
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
        outbox.follow(id, 2);
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

    // --- what waits for another

    @Test
    void whatGoesUnderAMessageWaitsUntilThatIsPosted() {
        add("card", new ToTeam.Card(), channel());
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), new Destination.ThreadUnder("card", "C9"));

        var card = claim().orElseThrow();
        assertThat(card.key()).isEqualTo("card");
        assertThat(claimedAt(REAL.plusSeconds(1))).isEmpty();
        finish(card, new Attempt.Sent(new ThreadRef(CHANNEL, "1.2")), 1);

        assertThat(claimedAt(REAL.plusSeconds(1))).containsExactly("nudge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEAD", "OBSOLETE"})
    void whatGoesUnderAMessageThatNeverComesWaitsNoLonger(String end) {
        add("card", new ToTeam.Card(), channel());
        add("nudge", new ToTeam.Nudge(0, NOON, Optional.empty()), new Destination.ThreadUnder("card", "C9"));
        var card = claim().orElseThrow();
        if (end.equals("DEAD")) {
            finish(card, new Attempt.Never("is_archived"), 1);
        } else {
            outbox.step(CLAIMED, card.obsolete("canceled"), REAL);
        }

        assertThat(claimedAt(REAL.plusSeconds(1))).containsExactly("nudge");
    }

    @Test
    void aLineWaitsForTheCardItLinksToButNotForEver() {
        add("card", new ToTeam.Card(), channel());
        add("line", new ToSender.Line(JOANNE), new Destination.Conversation(List.of(JOANNE)));
        outbox.pause("C0BILLING", REAL.plusSeconds(60));

        assertThat(claimedAt(NOON.plusMillis(9_999), REAL)).isEmpty();
        assertThat(claimedAt(NOON.plusSeconds(10), REAL)).containsExactly("line");
    }

    @Test
    void aLineGoesAsSoonAsTheCardStands() {
        add("card", new ToTeam.Card(), channel());
        add("line", new ToSender.Line(JOANNE), new Destination.Conversation(List.of(JOANNE)));
        send("card", 1);

        assertThat(claimedAt(REAL)).containsExactly("line");
    }

    @Test
    void aLineDoesNotWaitForACardThatIsOnlyEdited() {
        add("card", new ToTeam.Card(), channel());
        send("card", 1);
        add("line", new ToSender.Line(JOANNE), new Destination.Conversation(List.of(JOANNE)));
        outbox.follow(id, 2);
        outbox.pause(Lane.ofEdits(), REAL.plusSeconds(60));

        assertThat(claimedAt(REAL)).containsExactly("line");
    }

    // --- stepping

    @Test
    void aStepIsTakenOnceAndOnlyByWhoHoldsTheClaim() {
        add("card", new ToTeam.Card(), channel());
        var claimed = claim().orElseThrow();

        assertThat(outbox.step(ATTEMPT, claimed.announced(), REAL)).isFalse();
        assertThat(outbox.step(CLAIMED, claimed.announced(), REAL)).isTrue();
        assertThat(outbox.step(CLAIMED, claimed.announced(), REAL)).isFalse();
        assertThat(outbox.find("card")).contains(claimed.announced());
    }

    @Test
    void aWorkerThatLostItsClaimTakesNoStep() {
        add("card", new ToTeam.Card(), channel());
        var old = claim().orElseThrow();
        outbox.reclaim(REAL.plusSeconds(30), Optional.empty());
        var newer = outbox.claim(NOON, REAL.plusSeconds(31), "w2").orElseThrow();

        assertThat(outbox.step(CLAIMED, old.announced(), REAL.plusSeconds(31))).isFalse();
        assertThat(outbox.step(CLAIMED, newer.announced(), REAL.plusSeconds(31)))
                .isTrue();
    }

    @Test
    void everyEndOfACallIsKept() {
        var ends = List.of(
                new Attempt.Sent(new ThreadRef(CHANNEL, "1.5")),
                new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(7))),
                new Attempt.Never("is_archived"),
                new Attempt.Doubt("timeout"));
        for (var i = 0; i < ends.size(); i++) {
            add("k" + i, new ToTeam.Card(), to("C" + i));
            var finished = finish(claim().orElseThrow(), ends.get(i), 1);

            assertThat(outbox.find("k" + i)).contains(finished);
        }
    }

    // --- following

    @Test
    void whatFollowsIsEditedWhenTheHandoffHasANewVersion() {
        add("card", new ToTeam.Card(), to("C1"));
        add("wanted", new ToTeam.OwnerWanted(BEN, 0), to("C2"));
        send("wanted", 1);
        var card = send("card", 1);

        outbox.follow(id, 2);

        assertThat(outbox.find("wanted").orElseThrow().state()).isEqualTo(SENT);
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

        outbox.follow(id, 3);
        outbox.follow(id, 2);

        assertThat(outbox.find("card").orElseThrow().state()).isEqualTo(SENT);
    }

    @Test
    void whatWasOnItsWayWithAnOlderVersionIsEditedAfterwards() {
        add("card", new ToTeam.Card(), channel());
        var announced = announce(claim().orElseThrow());

        outbox.follow(id, 2);
        assertThat(outbox.find("card")).contains(announced);
        outbox.step(ATTEMPT, announced.after(new Attempt.Sent(new ThreadRef(CHANNEL, "1.2")), 1, REAL, TIMES), REAL);

        var edit = outbox.claim(NOON, REAL, "w").orElseThrow();
        assertThat(edit.isEdit()).isTrue();
        assertThat(edit.rendered()).isEqualTo(1);
    }

    @Test
    void whatWillNeverBeShownFollowsNothing() {
        add("dead", new ToTeam.Card(), to("C1"));
        finish(claim().orElseThrow(), new Attempt.Never("is_archived"), 1);
        add("obsolete", new ToTeam.Card(), to("C2"));
        outbox.step(CLAIMED, claim().orElseThrow().obsolete("canceled"), REAL);

        outbox.follow(id, 2);

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
                    outbox.follow(id, version);
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

        var taken = Crowd.of(8, worker -> outbox.step(CLAIMED, claimed.announced(), REAL));

        assertThat(taken).filteredOn(took -> took).hasSize(1);
    }

    // --- taking up

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
        var again = outbox.settled(REAL.plusSeconds(30), 1).get(0).again();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'LOST'",
                "state = 'CLAIMED'",
                "state = 'SENT'",
                "lease_owner = 'w'",
                "epoch = -1",
                "attempts = -1",
                "posted_ts = '1.2'",
                "destination = 'MOON'",
                "channel = null",
                "people = 'U1'",
                "thread_key = 'x', thread_lane = 'y'",
                "number = 77",
                "due_at = null"
            })
    void theDatabaseItselfRefusesNonsense(String nonsense) {
        add("card", new ToTeam.Card(), channel());

        assertThatThrownBy(() -> sql("update outbox set " + nonsense + " where workspace = '" + workspace + "'"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .asString()
                .startsWith("23");
    }

    // --- words of these tests

    private Delivery add(String key, Message message, Destination destination) {
        return addAt(key, message, destination, NOON);
    }

    private Delivery addAt(String key, Message message, Destination destination, Instant now) {
        var delivery = Delivery.of(key, Optional.of(id), message, destination, now);
        outbox.add(delivery);
        return delivery;
    }

    private static Destination channel() {
        return new Destination.Channel(CHANNEL);
    }

    private static Destination to(String channel) {
        return new Destination.Channel(new ChannelId(channel));
    }

    private Optional<Delivery> claim() {
        return outbox.claim(NOON, REAL, "w");
    }

    private Delivery announce(Delivery claimed) {
        outbox.step(CLAIMED, claimed.announced(), REAL);
        return claimed.announced();
    }

    private Delivery finish(Delivery claimed, Attempt attempt, int version) {
        var finished = announce(claimed).after(attempt, version, REAL, TIMES);
        outbox.step(ATTEMPT, finished, REAL);
        return finished;
    }

    private Delivery send(String key, int version) {
        var claimed = claim().orElseThrow();
        assertThat(claimed.key()).isEqualTo(key);
        return finish(claimed, new Attempt.Sent(new ThreadRef(CHANNEL, "ts." + key)), version);
    }

    private List<String> claimedAt(Instant realNow) {
        return claimedAt(NOON, realNow);
    }

    private List<String> claimedAt(Instant now, Instant realNow) {
        var keys = new ArrayList<String>();
        for (var next = outbox.claim(now, realNow, "w"); next.isPresent(); next = outbox.claim(now, realNow, "w")) {
            keys.add(next.get().key());
        }
        return keys;
    }
}
