package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Given;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.Reply;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToTeam;
import dev.baton.outbox.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a delivery, step by step. */
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ChannelId BILLING = new ChannelId("C0BILLING");
    private static final ThreadRef PLACE = new ThreadRef(BILLING, "1772438400.000100");
    private static final Spot SPOT = Spot.in(BILLING);
    private static final Times TIMES = Times.real();

    private static Delivery ready(Message message, Destination destination) {
        return Delivery.of("H-12.x", Optional.of(Given.ID), message, destination, NOW);
    }

    /** Announced for the third time, with one doubt before. */
    private static Delivery announced(Repeat repeat) {
        var post = ready(new ToTeam.Card(), new Destination.Channel(BILLING));
        var start = switch (repeat) {
            case HARMLESS -> sent(post);
            case DOUBLES -> post;
            case UNKNOWABLE ->
                ready(
                        new PrivateLine(Given.BEN, BILLING, Reply.NOT_NOW, NOW),
                        new Destination.OnlyFor(Given.BEN, BILLING));
        };
        return new Delivery(
                start.key(),
                start.handoff(),
                start.message(),
                start.destination(),
                start.lane(),
                State.ATTEMPT,
                5,
                3,
                1,
                start.posted(),
                start.rendered(),
                start.dueAt(),
                start.notBefore(),
                Optional.empty(),
                Optional.empty(),
                start.trail());
    }

    private static Delivery sent(Delivery delivery) {
        return delivery.announced(SPOT, NOW, TIMES).after(new Attempt.Sent(PLACE), 7, NOW, TIMES);
    }

    private static Attempt attempt(String name) {
        return switch (name) {
            case "SENT" -> new Attempt.Sent(PLACE);
            case "LATER" -> new Attempt.NotNow("ratelimited", Optional.of(Duration.ofSeconds(17)));
            case "REFUSED" -> new Attempt.NotNow("connection refused", Optional.empty());
            case "NEVER" -> new Attempt.Never("is_archived", Obstacle.CLOSED);
            case "DOUBT" -> new Attempt.Doubt("HTTP 500");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void whatWasHeldUpBeforeItsCallCountsNoCall() {
        var claimed = ready(new ToTeam.Card(), new Destination.Channel(BILLING)).claimed();
        var next = claimed.after(attempt("LATER"), 1, NOW, TIMES);
        assertThat(next.state()).isEqualTo(State.READY);
        assertThat(next.attempts()).isZero();
    }

    @Test
    void whatCouldNotBeReadiedWaitsLongerEachTimeItIsClaimed() {
        var delivery = ready(new ToTeam.Card(), new Destination.Channel(BILLING));
        for (var wait : List.of(1, 2, 4, 8)) {
            delivery = delivery.claimed().after(attempt("REFUSED"), 1, NOW, TIMES);
            assertThat(delivery.notBefore()).isEqualTo(NOW.plusSeconds(wait));
            assertThat(delivery.attempts()).isZero();
        }
    }

    /** From a third attempt with one doubt: what it comes to, the calls and doubts then counted, and the seconds to wait. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            SENT,    HARMLESS,   SENT,    3, 1, 0,
            SENT,    DOUBLES,    SENT,    3, 1, 0,
            SENT,    UNKNOWABLE, SENT,    3, 1, 0,
            LATER,   HARMLESS,   READY,   2, 1, 17, ratelimited
            LATER,   DOUBLES,    READY,   2, 1, 17, ratelimited
            LATER,   UNKNOWABLE, READY,   2, 1, 17, ratelimited
            REFUSED, HARMLESS,   READY,   3, 1, 4,  connection refused
            REFUSED, DOUBLES,    READY,   3, 1, 4,  connection refused
            REFUSED, UNKNOWABLE, READY,   3, 1, 4,  connection refused
            NEVER,   HARMLESS,   DEAD,    3, 1, 0,  is_archived
            NEVER,   DOUBLES,    DEAD,    3, 1, 0,  is_archived
            NEVER,   UNKNOWABLE, DEAD,    3, 1, 0,  is_archived
            DOUBT,   HARMLESS,   READY,   3, 2, 30, HTTP 500
            DOUBT,   DOUBLES,    UNKNOWN, 3, 2, 3,  HTTP 500
            DOUBT,   UNKNOWABLE, DEAD,    3, 2, 0,  'shown, not certain: HTTP 500'
            """)
    void everyEndOfACallForEveryKindOfRepeat(
            String attempt, Repeat repeat, State state, int attempts, int ambiguous, long wait, String reason) {
        var before = announced(repeat);
        assertThat(before.repeat()).isEqualTo(repeat);

        var after = before.after(attempt(attempt), 9, NOW, TIMES);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.attempts()).isEqualTo(attempts);
        assertThat(after.ambiguous()).isEqualTo(ambiguous);
        assertThat(after.reason()).isEqualTo(Optional.ofNullable(reason));
        assertThat(after.epoch()).isEqualTo(5);
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        if (wait > 0) {
            assertThat(after.notBefore()).isEqualTo(NOW.plusSeconds(wait));
        } else {
            assertThat(after.notBefore()).isBeforeOrEqualTo(NOW);
        }
    }

    @Test
    void whatWasSentIsEditedFromThenOnAndPacedAsAnEdit() {
        var card = ready(new ToTeam.Card(), new Destination.Channel(BILLING));
        var sent = sent(card);

        assertThat(card.isEdit()).isFalse();
        assertThat(card.priority()).isEqualTo(Priority.CARD);
        assertThat(card.lane()).isEqualTo("C0BILLING");
        assertThat(sent.isEdit()).isTrue();
        assertThat(sent.posted()).contains(PLACE);
        assertThat(sent.rendered()).isEqualTo(7);
        assertThat(sent.priority()).isEqualTo(Priority.EDIT);
        assertThat(sent.lane()).isEqualTo(Lane.ofEdits());
        assertThat(sent.repeat()).isEqualTo(Repeat.HARMLESS);
    }

    @ParameterizedTest
    @EnumSource
    void onlyASentOneStandsSomewhereElseThanBefore(Repeat repeat) {
        var before = announced(repeat);
        for (var name : List.of("LATER", "REFUSED", "NEVER", "DOUBT")) {
            var after = before.after(attempt(name), 9, NOW, TIMES);
            assertThat(after.posted()).isEqualTo(before.posted());
            assertThat(after.rendered()).isEqualTo(before.rendered());
            assertThat(after.lane()).isEqualTo(before.lane());
        }
    }

    @Test
    void aDeliveryIsDueWhenItsMessageMayBeSaid() {
        var tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(ready(new ToTeam.Card(), new Destination.Channel(BILLING)).dueAt())
                .isEqualTo(NOW);
        var held = ready(
                new ToAuthority.Escalation(1, 0, Given.BOSS, tomorrow),
                new Destination.Conversation(List.of(Given.BOSS)));
        assertThat(held.dueAt()).isEqualTo(tomorrow);
        assertThat(held.state()).isEqualTo(State.READY);
        assertThat(held.notBefore()).isEqualTo(Instant.EPOCH);
        assertThat(held.attempts() + held.ambiguous() + held.epoch()).isZero();
    }

    @Test
    void anAnnouncementCountsAndForgetsWhyItWaited() {
        var back = ready(new ToTeam.Card(), new Destination.Channel(BILLING)).putBack(NOW.plusSeconds(3), "paused");
        assertThat(back.state()).isEqualTo(State.READY);
        assertThat(back.notBefore()).isEqualTo(NOW.plusSeconds(3));
        assertThat(back.reason()).contains("paused");
        assertThat(back.attempts()).isZero();

        var announced = back.announced(SPOT, NOW, TIMES);
        assertThat(announced.state()).isEqualTo(State.ATTEMPT);
        assertThat(announced.attempts()).isEqualTo(1);
        assertThat(announced.reason()).isEmpty();
    }

    @Test
    void whatIsNotTrueAnyMoreSaysWhy() {
        var obsolete =
                ready(new ToTeam.Card(), new Destination.Channel(BILLING)).obsolete("it is closed");
        assertThat(obsolete.state()).isEqualTo(State.OBSOLETE);
        assertThat(obsolete.reason()).contains("it is closed");
        assertThat(obsolete.attempts()).isZero();
    }

    @Test
    void inAThreadItIsSaidUnderAnother() {
        var nudge = new ToTeam.Nudge(0, NOW, Optional.empty());
        assertThat(ready(nudge, new Destination.ThreadUnder("H-12.card", "C0BILLING"))
                        .threadKey())
                .contains("H-12.card");
        assertThat(ready(nudge, new Destination.Channel(BILLING)).threadKey()).isEmpty();
    }
}
