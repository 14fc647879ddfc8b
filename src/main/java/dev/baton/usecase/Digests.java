package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.Supervisors;
import dev.baton.directory.Team;
import dev.baton.followup.DigestTime;
import dev.baton.handoff.Digest;
import dev.baton.handoff.Filed;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Target;
import dev.baton.handoff.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gathers what a supervisor's digest tells, from the handoffs as they are now. */
final class Digests {
    private static final int MOST = 500;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Breached first, then at risk, then by urgency, then by age. */
    static final Comparator<Handoff> WORST_FIRST = Comparator.comparing(Digests::health)
            .thenComparing(handoff -> handoff.brief().urgency(), Comparator.reverseOrder())
            .thenComparing(Handoff::id);

    private final Supplier<Directory> directory;
    private final Clocks clocks;

    Digests(Supplier<Directory> directory, Clocks clocks) {
        this.directory = directory;
        this.clocks = clocks;
    }

    /** Everybody who supervises a team or a person. */
    Stream<PersonId> readers() {
        var ofTeams = directory.get().teams().stream().flatMap(team -> team.supervisors().stream());
        return Stream.concat(ofTeams, supervisors().ofPeople().values().stream())
                .distinct();
    }

    /** When they read it: in the morning of their zone, on the days on which their teams work. */
    DigestTime timeOf(PersonId reader, ZoneId zone) {
        var now = directory.get();
        return new DigestTime(now.workspace().digestAt(), zone, now.hoursOf(reader));
    }

    Digest of(Transactions.Work work, PersonId reader, LocalDate day, ZoneId zone) {
        var teams = directory.get().teams().stream()
                .filter(team -> team.supervisors().contains(reader))
                .toList();
        var open = teams.stream().flatMap(team -> work.handoffs().with(team.key(), MOST).stream());
        var people = sentByPeopleOf(work, reader);
        var since = timeOf(reader, zone).workdayBefore(day).atStartOfDay(zone).toInstant();
        var until = day.atStartOfDay(zone).toInstant();
        return new Digest(
                filed(work, open.filter(Digests::isTeamsTurn).sorted(WORST_FIRST)),
                filed(work, people.filter(Digests::isTeamsTurn).sorted(WORST_FIRST)),
                filed(work, moved(work, teams, since).filter(resolvedBetween(since, until))),
                median(work, teams, until.minus(WEEK), until),
                median(work, teams, until.minus(WEEK.multipliedBy(2)), until.minus(WEEK)));
    }

    /** What the people whom somebody supervises have handed off and is not over. */
    Stream<Handoff> sentByPeopleOf(Transactions.Work work, PersonId supervisor) {
        return supervisors().ofPeople().entrySet().stream()
                .filter(entry -> entry.getValue().equals(supervisor))
                .flatMap(entry -> work.handoffs().of(entry.getKey(), MOST).stream()
                        .filter(handoff -> handoff.sender().equals(entry.getKey())));
    }

    private Supervisors supervisors() {
        return directory.get().supervisors();
    }

    private static boolean isTeamsTurn(Handoff handoff) {
        return handoff.turn() == Turn.TEAM || handoff.turn() == Turn.OWNER;
    }

    private static int health(Handoff handoff) {
        if (handoff.standings().containsValue(Target.Standing.BREACHED)) {
            return 0;
        }
        return handoff.standings().isEmpty() ? 2 : 1;
    }

    private static Stream<Handoff> moved(Transactions.Work work, List<Team> teams, Instant since) {
        return teams.stream().flatMap(team -> work.handoffs().movedSince(team.key(), since, MOST).stream());
    }

    private static Predicate<Handoff> resolvedBetween(Instant since, Instant until) {
        return handoff -> handoff.milestones()
                .resolved()
                .filter(at -> !at.isBefore(since) && at.isBefore(until))
                .isPresent();
    }

    private Optional<Duration> median(Transactions.Work work, List<Team> teams, Instant since, Instant until) {
        var times = moved(work, teams, since)
                .flatMap(handoff -> handoff
                        .milestones()
                        .acknowledged()
                        .filter(at -> !at.isBefore(since) && at.isBefore(until))
                        .map(at ->
                                clocks.of(handoff).between(handoff.milestones().submitted(), at))
                        .stream())
                .sorted()
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
    }

    private static List<Filed> filed(Transactions.Work work, Stream<Handoff> handoffs) {
        return Cards.with(work, handoffs.toList());
    }
}
