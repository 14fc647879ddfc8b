package dev.baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Handoffs to begin with: Joanne's, to Billing, where Ben, Bia and Bob are and Boss supervises. */
public final class Given {
    public static final Instant START = Instant.parse("2026-03-02T08:00:00.123456Z");
    public static final PersonId JOANNE = new PersonId("U0JOANNE");
    public static final PersonId BEN = new PersonId("U0BEN");
    public static final PersonId BIA = new PersonId("U0BIA");
    public static final PersonId BOB = new PersonId("U0BOB");
    public static final PersonId BOSS = new PersonId("U0BOSS");
    public static final PersonId MARIA = new PersonId("U0MARIA");
    public static final TeamKey BILLING = new TeamKey("billing");
    public static final HandoffId ID = new HandoffId(12);

    private Given() {}

    public static Span span(String text) {
        return Span.parse(text).orElseThrow();
    }

    /** Nudges after an hour, then every two; levels after 4 h, 8 h and 2 d; all targets. */
    public static Policy policy() {
        return new Policy(
                span("1h"),
                span("2h"),
                List.of(
                        new Level(span("4h"), Level.Audience.TEAM_SUPERVISORS),
                        new Level(span("8h"), Level.Audience.SENDER_SUPERVISOR),
                        new Level(span("2d"), Level.Audience.PARTIES)),
                new Policy.Targets(Optional.of(span("4h")), span("4h"), Optional.of(span("5d"))),
                span("3d"),
                Optional.empty());
    }

    public static Brief brief(Urgency urgency) {
        return new Brief(
                "Refund invoice 4711",
                "Charged twice in February.",
                "Acme cancels on Friday.",
                urgency,
                Brief.Background.none());
    }

    public static Handoff submitted(Policy policy, Urgency urgency, Instant at, WorkingTime clock) {
        var submission = new Handoff.Submission(JOANNE, brief(urgency), BILLING, policy);
        return Handoff.submit(ID, submission, Via.SLASH, new Moment(at, clock)).handoff();
    }

    public static Handoff open() {
        return submitted(policy(), Urgency.NORMAL, START, WorkingTime.aroundTheClock());
    }

    /** That long after the start, all hours being working hours. */
    public static Moment after(Duration time) {
        return new Moment(START.plus(time), WorkingTime.aroundTheClock());
    }

    public static Actor member(PersonId person) {
        return member(person, Via.BUTTON);
    }

    public static Actor member(PersonId person, Via via) {
        return new Actor(person, Set.of(Role.MEMBER), via);
    }

    public static Actor sender() {
        return new Actor(JOANNE, Set.of(), Via.BUTTON);
    }

    public static Handoff ownedByBen() {
        return changed(open().acknowledge(member(BEN), after(Duration.ofHours(1))));
    }

    public static Handoff resolvedByBen() {
        return changed(ownedByBen().resolve("Refunded.", member(BEN), after(Duration.ofHours(2))));
    }

    /** In any state, Ben the owner where there is one, Bia a helper, and Bob watching; also in states that no verb reaches. */
    public static Handoff in(State state) {
        var owned = state != State.OPEN && state != State.RETURNED;
        var open = open();
        return new Handoff(
                open.id(),
                open.version(),
                state,
                open.sender(),
                open.brief(),
                open.team(),
                open.policy(),
                open.line(),
                open.ladder(),
                owned ? Optional.of(new Ownership(BEN, START, Via.REACTION, Optional.empty())) : Optional.empty(),
                Set.of(BIA),
                open.milestones(),
                Map.of(),
                Optional.empty(),
                0,
                open.course(),
                new Circle(List.of(), List.of(BOB), Optional.empty()));
    }

    public static Handoff changed(Outcome outcome) {
        if (outcome instanceof Outcome.Changed changed) {
            return changed.handoff();
        }
        throw new AssertionError("refused: " + outcome.reply());
    }
}
