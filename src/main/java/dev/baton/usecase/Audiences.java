package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Members;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Level;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Rung;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a level tells, and from when each of them may be written to. Nobody who has left is told. */
final class Audiences {
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;

    Audiences(Supplier<Directory> directory, Colleagues colleagues) {
        this.directory = directory;
        this.colleagues = colleagues;
    }

    /**
     * The people of a level. An urgent handoff is told at once. Otherwise a supervisor of the sender's side is written to
     * in the hours of the teams that they belong to or supervise; the team's side is in its hours when the level is due.
     */
    List<Rung.Told> of(Level.Audience audience, Handoff handoff, Instant now) {
        return switch (audience) {
            case TEAM_SUPERVISORS ->
                teamSupervisors(handoff).map(p -> new Rung.Told(p, now)).toList();
            case SENDER_SUPERVISOR ->
                sendersSupervisor(handoff)
                        .map(p -> new Rung.Told(p, from(p, handoff, now)))
                        .toList();
            case PARTIES -> parties(handoff, now);
        };
    }

    /** The first supervisor of that team and the sender's own, each from their hours on. */
    List<Rung.Told> ofBothSides(Handoff handoff, Team team, Instant now) {
        var teamsOwn = team.supervisors().stream()
                .filter(this::isHere)
                .limit(1)
                .map(p -> new Rung.Told(p, handoff.clock(team.hours()).nextOpen(now)));
        var sendersOwn = sendersSupervisor(handoff).map(p -> new Rung.Told(p, from(p, handoff, now)));
        return Stream.concat(teamsOwn, sendersOwn)
                .collect(Collectors.toMap(
                        Rung.Told::person, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Stream<PersonId> teamSupervisors(Handoff handoff) {
        return team(handoff).stream()
                .flatMap(team -> team.supervisors().stream())
                .filter(this::isHere)
                .distinct();
    }

    private Stream<PersonId> sendersSupervisor(Handoff handoff) {
        return directory.get().supervisors().of(handoff.sender()).stream().filter(this::isHere);
    }

    private boolean isHere(PersonId person) {
        return !colleagues.hasLeft(person);
    }

    /** The sender, the first supervisor of each side, then on-call people, else the first listed members. */
    private List<Rung.Told> parties(Handoff handoff, Instant now) {
        var people = new LinkedHashSet<PersonId>();
        Stream.of(handoff.sender()).filter(this::isHere).forEach(people::add);
        teamSupervisors(handoff).limit(1).forEach(people::add);
        sendersSupervisor(handoff).forEach(people::add);
        team(handoff).ifPresent(team -> people.addAll(onCall(team)));
        var from = sendersSupervisor(handoff)
                .map(p -> from(p, handoff, now))
                .findFirst()
                .orElse(now);
        return people.size() < 2
                ? List.of()
                : people.stream()
                        .limit(ToAuthority.Parties.MOST)
                        .map(p -> new Rung.Told(p, from))
                        .toList();
    }

    private List<PersonId> onCall(Team team) {
        var onCall = team.onCall().stream().filter(this::isHere).toList();
        return onCall.isEmpty() ? membersOf(team).stream().filter(this::isHere).toList() : onCall;
    }

    private Collection<PersonId> membersOf(Team team) {
        if (team.members() instanceof Members.Listed listed) {
            return listed.people();
        }
        try {
            return team.members() instanceof Members.OfUserGroup rule ? colleagues.userGroup(rule.group()) : Set.of();
        } catch (LookupFailed slackIsSilent) {
            return Set.of();
        }
    }

    private Instant from(PersonId supervisor, Handoff handoff, Instant now) {
        return handoff.brief().urgency() == Urgency.URGENT
                ? now
                : directory.get().hoursOf(supervisor).nextOpen(now);
    }

    private Optional<Team> team(Handoff handoff) {
        return directory.get().lastKnown(handoff.team());
    }
}
