package dev.baton.followup;

import static dev.baton.handoff.Given.BEN;
import static dev.baton.handoff.Given.BIA;
import static dev.baton.handoff.Given.member;

import dev.baton.directory.Holidays;
import dev.baton.directory.WorkingHours;
import dev.baton.handoff.Given;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Level;
import dev.baton.handoff.Moment;
import dev.baton.handoff.Outcome;
import dev.baton.handoff.Ownership.ReadBack;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Said;
import dev.baton.handoff.Span;
import dev.baton.handoff.Until;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import dev.baton.handoff.Waiting;
import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A team's hours, its policy, outages, and people who take, release and nudge, all drawn from one seed. */
final class AnyStory {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");

    private static final Holidays GERMAN = Holidays.of("DE").orElseThrow();

    private final Random random;
    final Policy policy;
    final Clockwork clockwork;
    Instant now;

    AnyStory(long seed) {
        random = new Random(seed);
        var urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
        var team = hours();
        policy = policy(urgency.clock(team));
        now = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMillis(random.nextInt(Integer.MAX_VALUE) * 12L));
        clockwork = new Clockwork(Given.submitted(policy, urgency, now, urgency.clock(team)), team);
    }

    private WorkingTime hours() {
        if (random.nextInt(5) == 0) {
            return WorkingTime.aroundTheClock();
        }
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        Stream.of(DayOfWeek.values()).filter(day -> random.nextInt(4) > 0).forEach(days::add);
        var from = LocalTime.MIDNIGHT.plusMinutes(random.nextInt(96) * 15L);
        return new WorkingHours(
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                days,
                from,
                from.plusMinutes(60 + random.nextInt(22 * 60)),
                random.nextBoolean() ? Holidays.none() : GERMAN);
    }

    private Policy policy(WorkingTime clock) {
        List<Level> levels = new ArrayList<>();
        Stream.generate(this::span)
                .limit(random.nextInt(5))
                .sorted(Comparator.comparing(clock::lengthOf))
                .filter(after -> levels.isEmpty()
                        || clock.lengthOf(after)
                                        .compareTo(clock.lengthOf(
                                                levels.get(levels.size() - 1).after()))
                                > 0)
                .forEach(after -> levels.add(new Level(after, Level.Audience.values()[levels.size() % 3])));
        return new Policy(
                span(), span(), levels, new Policy.Targets(maybeSpan(), span(), maybeSpan()), span(), maybeSpan());
    }

    private Until until() {
        return switch (random.nextInt(3)) {
            case 0 -> new Until.Working(span());
            case 1 -> new Until.NextDay();
            default -> new Until.Date(now.plus(Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60))));
        };
    }

    private Waiting.Wish wish() {
        var on = Waiting.On.values()[random.nextInt(3)];
        return new Waiting.Wish(
                on, Optional.of(until()).filter(until -> on == Waiting.On.DATE || random.nextBoolean()));
    }

    private Said said(PersonId author) {
        return new Said(author, "Hello.", List.of(), "C0." + random.nextInt());
    }

    private ReadBack readBack() {
        var by = now.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
        return new ReadBack("I see to it.", Optional.of(by).filter(at -> random.nextBoolean()));
    }

    private Optional<Span> maybeSpan() {
        return Optional.of(span()).filter(span -> random.nextBoolean());
    }

    private Span span() {
        return switch (random.nextInt(4)) {
            case 0 -> new Span(1 + random.nextInt(5_000), Span.Unit.SECONDS);
            case 1 -> new Span(1 + random.nextInt(300), Span.Unit.MINUTES);
            case 2 -> new Span(1 + random.nextInt(12), Span.Unit.HOURS);
            default -> new Span(1 + random.nextInt(2), Span.Unit.DAYS);
        };
    }

    /** To the planned moment exactly, just before it, a little further, or over an outage. */
    void timePasses() {
        var planned = clockwork.followUps().nextAt().filter(at -> at.isAfter(now));
        now = switch (random.nextInt(5)) {
            case 0, 1 -> planned.orElse(now.plusSeconds(60));
            case 2 -> later(planned.orElse(now).minusNanos(1_000));
            case 3 -> now.plus(Duration.ofSeconds(random.nextInt(4_000)));
            default -> now.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
        };
    }

    private Instant later(Instant other) {
        return other.isAfter(now) ? other : now;
    }

    /** Now and then somebody does something; the handoff before it, if they did. */
    Optional<Handoff> somebodyActs() {
        var before = clockwork.handoff();
        var moment = new Moment(now, clockwork.clock());
        var outcome = switch (random.nextInt(22)) {
            case 0 -> before.acknowledge(member(BEN, Via.REACTION), moment);
            case 1, 2 -> before.release(member(BEN), moment);
            case 3 -> before.takeBack(member(BEN), moment);
            case 4 -> before.nudge(Given.sender(), moment);
            case 5 -> before.resolve("Done.", member(BEN), moment);
            case 6 -> before.notFixed(random.nextBoolean(), Given.sender(), moment);
            case 7 -> before.snooze(until(), member(BIA), moment);
            case 8 -> before.waitFor(wish(), member(BEN), moment);
            case 9 -> before.resume(Given.sender(), moment);
            case 10 -> before.stillOnIt(member(BEN), moment);
            case 11 -> before.saidInThread(said(BEN), member(BEN), moment);
            case 12 -> before.saidInLine(said(Given.JOANNE), Given.sender(), moment);
            case 13 -> before.readBack(readBack(), member(BEN), moment);
            default -> new Outcome.Refused(Reply.NOT_NOW);
        };
        if (outcome instanceof Outcome.Changed changed) {
            clockwork.set(changed.handoff());
            return Optional.of(before);
        }
        return Optional.empty();
    }
}
