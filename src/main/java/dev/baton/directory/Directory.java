package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.WorkingTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The teams of a workspace and what is known about its people; a new one takes its place when something changes. */
public final class Directory {
    /** A team, and what was said to it. */
    public record Addressed(Team team, String rest) {}

    /** A team that was searched for, and whether the words say more than which team is meant. */
    public record Match(Team team, boolean saysMore) {}

    private final Workspace workspace;
    private final Map<TeamKey, Team> teams;
    private final Map<TeamKey, Team> dropped;
    private final Supervisors supervisors;
    private final TeamFinder finder;
    private final TeamSearch search;

    /** Refuses two teams with one key or one channel; that words are unique is the reader's to check. */
    public Directory(Workspace workspace, List<Team> teams, Supervisors supervisors) {
        this(workspace, teams, supervisors, Map.of());
    }

    private Directory(Workspace workspace, List<Team> teams, Supervisors supervisors, Map<TeamKey, Team> dropped) {
        this.workspace = workspace;
        this.teams = byKey(teams);
        this.dropped = dropped;
        this.supervisors = supervisors;
        this.finder = new TeamFinder(teams);
        this.search = new TeamSearch(teams);
        if (teams.stream().map(Team::channel).distinct().count() < teams.size()) {
            throw new IllegalArgumentException("two teams have one channel");
        }
    }

    private static Map<TeamKey, Team> byKey(List<Team> teams) {
        return teams.stream()
                .collect(Collectors.toMap(
                        Team::key,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two teams have the key " + one.key());
                        },
                        LinkedHashMap::new));
    }

    /** The directory of a workspace that has not named any team yet. */
    public static Directory empty() {
        return new Directory(Workspace.standard(), List.of(), Supervisors.none());
    }

    public Workspace workspace() {
        return workspace;
    }

    /** All teams, in the order of the file. */
    public List<Team> teams() {
        return List.copyOf(teams.values());
    }

    public Optional<Team> team(TeamKey key) {
        return Optional.ofNullable(teams.get(key));
    }

    /**
     * The team of handoffs that stand with it already: in the directory, or dropped from it while this process runs. Nothing
     * new is handed to a team that was dropped, but what stands with it keeps its name, hours, channel and people.
     */
    public Optional<Team> lastKnown(TeamKey key) {
        return team(key).or(() -> Optional.ofNullable(dropped.get(key)));
    }

    /** This directory in the place of another one: remembers the teams that only that one has, or remembered. */
    public Directory after(Directory before) {
        Map<TeamKey, Team> remembered = new HashMap<>(before.dropped);
        remembered.putAll(before.teams);
        remembered.keySet().removeAll(teams.keySet());
        return new Directory(workspace, teams(), supervisors, Map.copyOf(remembered));
    }

    /** This directory, which remembers these teams unless it has them. */
    Directory remembering(List<Team> removed) {
        return after(new Directory(workspace, List.of(), supervisors, byKey(removed)));
    }

    /** The team whose team channel this is. */
    public Optional<Team> teamIn(ChannelId channel) {
        return finder.in(channel);
    }

    /**
     * The team that a person means by a key, a name, a word it handles, {@code #channel} or {@code <#C1|channel>}. Case
     * and spaces do not count. A channel is known by its id; {@code #billing} without one is taken for the word.
     */
    public Optional<Team> find(String typed) {
        return finder.find(typed);
    }

    /** The team that the longest first words of a text name, and the rest of it: {@code billing please refund …}. */
    public Optional<Addressed> addressed(String text) {
        return finder.addressed(text);
    }

    /**
     * The teams that may be meant by a text, the likeliest first, at most three: by {@link #find}, then by words of it in
     * any order, in the singular or plural, and at last with a slip of the pen.
     */
    public List<Match> search(String text) {
        return find(text).map(team -> List.of(new Match(team, false))).orElseGet(() -> search.find(text));
    }

    public Supervisors supervisors() {
        return supervisors;
    }

    /** Teams that list this person, or whose supervisor they are; membership by user group or channel is not seen. */
    public List<Team> teamsOf(PersonId person) {
        return teams.values().stream().filter(team -> team.names(person)).toList();
    }

    /**
     * The working time in which this person may be written to as somebody's supervisor: open when any of
     * {@link #teamsOf} is, around the clock where there is none.
     */
    public WorkingTime hoursOf(PersonId person) {
        var hours = teamsOf(person).stream().map(Team::hours).distinct().toList();
        return switch (hours.size()) {
            case 0 -> WorkingTime.aroundTheClock();
            case 1 -> hours.get(0);
            default -> anyOf(hours);
        };
    }

    private static WorkingTime anyOf(List<WorkingTime> hours) {
        var limited = hours.stream()
                .filter(WorkingHours.class::isInstance)
                .map(WorkingHours.class::cast)
                .toList();
        return limited.size() < hours.size() ? WorkingTime.aroundTheClock() : new AnyOf(limited);
    }
}
