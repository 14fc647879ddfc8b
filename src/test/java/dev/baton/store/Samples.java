package dev.baton.store;

import dev.baton.handoff.Actor;
import dev.baton.handoff.Brief;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Circle;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Ladder;
import dev.baton.handoff.Level;
import dev.baton.handoff.Milestones;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Note;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Rating;
import dev.baton.handoff.Role;
import dev.baton.handoff.Span;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import dev.baton.handoff.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Handoffs to keep. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");
    static final PersonId JOANNE = new PersonId("U0JOANNE");
    static final PersonId BEN = new PersonId("U0BEN");
    static final PersonId BIA = new PersonId("U0BIA");
    static final TeamKey BILLING = new TeamKey("billing");

    private Samples() {}

    static Span hours(long amount) {
        return new Span(amount, Span.Unit.HOURS);
    }

    static Brief brief(Urgency urgency) {
        return new Brief("Refund invoice 4711", "Paid twice.", "ACME leaves", urgency, Brief.Background.none());
    }

    static Outcome.Changed submit(HandoffId id) {
        return submit(id, JOANNE, Urgency.NORMAL, NOON);
    }

    static Outcome.Changed submit(HandoffId id, PersonId sender, Urgency urgency, Instant now) {
        var submission = new Handoff.Submission(sender, brief(urgency), BILLING, new Policy(hours(1)));
        return Handoff.submit(id, submission, Via.SLASH, new Moment(now, WorkingTime.aroundTheClock()));
    }

    static Entry entry(String words) {
        return new Entry(
                Entry.Event.NUDGED,
                Optional.empty(),
                Via.TIMER,
                NOON,
                State.OPEN,
                State.ACKNOWLEDGED,
                Optional.of(words));
    }

    /** Everything that can be left out is there. */
    static Handoff full(HandoffId id) {
        var background = new Brief.Background(
                Optional.of(NOON.plusSeconds(86_400)),
                Optional.of("Mailed twice; <!channel> \"no\" answer\nñ 🤷"),
                Optional.of("ACME & Söhne"),
                List.of(new Brief.Answer("Client number", "47/11"), new Brief.Answer("Since", "")));
        var brief = new Brief(
                "🧾".repeat(Brief.MAX_ASK),
                "x".repeat(Brief.MAX_SITUATION),
                "s'; drop table handoff; --",
                Urgency.URGENT,
                background);
        var targets = new Policy.Targets(Optional.of(hours(4)), hours(3), Optional.of(new Span(5, Span.Unit.DAYS)));
        var levels = List.of(
                new Level(hours(4), Level.Audience.TEAM_SUPERVISORS),
                new Level(new Span(2, Span.Unit.WEEKS), Level.Audience.PARTIES));
        var policy = new Policy(
                new Span(30, Span.Unit.SECONDS),
                new Span(15, Span.Unit.MINUTES),
                levels,
                targets,
                hours(9),
                Optional.of(hours(48)));
        var readBack = new Ownership.ReadBack("I send it back", Optional.of(NOON.plusSeconds(7_200)));
        return new Handoff(
                id,
                1,
                State.RESOLVED,
                JOANNE,
                brief,
                BILLING,
                policy,
                Optional.of(new ThreadRef(new ChannelId("C0SUPPORT"), "1762084800.123456")),
                new Ladder(
                        2, 3, NOON.plusSeconds(1), Duration.parse("PT4H0.000001S"), Optional.of(NOON.plusSeconds(2))),
                Optional.of(new Ownership(BEN, NOON.plusSeconds(3), Via.REACTION, Optional.of(readBack))),
                new LinkedHashSet<>(List.of(BIA, new PersonId("U0ZOE"), new PersonId("U0ADA"))),
                new Milestones(
                        NOON,
                        Optional.of(NOON.plusSeconds(4)),
                        Optional.of(NOON.plusSeconds(4)),
                        Optional.of(NOON.plusSeconds(5)),
                        Optional.of(NOON.plusSeconds(6))),
                Map.of(
                        Target.ACKNOWLEDGE,
                        Target.Standing.AT_RISK,
                        Target.CONNECT,
                        Target.Standing.BREACHED,
                        Target.RESOLVE,
                        Target.Standing.BREACHED),
                Optional.of(new Note(BEN, "Refunded")),
                2,
                submit(id).handoff().course(),
                new Circle(
                        List.of(new Circle.Seen(BIA, NOON.plusSeconds(1))),
                        List.of(new PersonId("U0ZOE"), new PersonId("U0ADA")),
                        Optional.of(new Closing(true, Optional.of(Rating.GOOD), Optional.of("Quick"), true))));
    }

    static Handoff acknowledge(Handoff handoff, PersonId person) {
        return ((Outcome.Changed) handoff.acknowledge(member(person), moment())).handoff();
    }

    static Actor member(PersonId person) {
        return new Actor(person, Set.of(Role.MEMBER), Via.BUTTON);
    }

    static Moment moment() {
        return moment(0);
    }

    static Moment moment(int days) {
        return new Moment(NOON.plus(Duration.ofDays(days)), WorkingTime.aroundTheClock());
    }
}
