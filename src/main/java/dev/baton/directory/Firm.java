package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who and what is in a workspace that a demo is played in, as a file tells it.
 *
 * @param teams the file of teams, policies and people, as it is named there, on that line
 */
public record Firm(List<Figure> people, List<Room> channels, List<Group> groups, Path teams, int line) {

    /**
     * A person.
     *
     * @param part what they are in the firm, in a few words; may be empty
     */
    public record Figure(PersonId id, String name, String part) {}

    /** A channel. */
    public record Room(ChannelId id, String name, List<PersonId> members, boolean isPrivate) {}

    /** A user group. */
    public record Group(UserGroupId id, String handle, List<PersonId> members) {}

    public Firm {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
    }

    /** Whom and what the teams name that is not here. */
    public List<Problem> lacks(Directory directory) {
        Set<String> here = new LinkedHashSet<>();
        people.forEach(one -> here.add(one.id().value()));
        channels.forEach(one -> here.add(one.id().value()));
        groups.forEach(one -> here.add(one.id().value()));
        return named(directory)
                .distinct()
                .filter(id -> !here.contains(id))
                .map(id -> new Problem(line, teams + " names " + id + ", who or what is not in this file; add it"))
                .toList();
    }

    private static Stream<String> named(Directory directory) {
        var supervisors = directory.supervisors().ofPeople();
        var people = Stream.of(directory.workspace().stewards(), supervisors.keySet(), supervisors.values())
                .flatMap(ids -> ids.stream().map(PersonId::value).sorted());
        return Stream.concat(people, directory.teams().stream().flatMap(Firm::named));
    }

    private static Stream<String> named(Team team) {
        var members = team.members() instanceof Members.Listed listed ? listed.people() : List.<PersonId>of();
        var people = Stream.of(members, team.onCall(), team.supervisors())
                .flatMap(ids -> ids.stream().map(PersonId::value));
        var group = team.members() instanceof Members.OfUserGroup of
                ? Stream.of(of.group().value())
                : Stream.<String>empty();
        return Stream.of(Stream.of(team.channel().value()), people, group).flatMap(ids -> ids);
    }
}
