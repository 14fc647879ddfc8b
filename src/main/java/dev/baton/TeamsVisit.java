package dev.baton;

import dev.baton.directory.Directory;
import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Kept;
import dev.baton.directory.LeftOut;
import dev.baton.directory.Members;
import dev.baton.directory.Problem;
import dev.baton.directory.Profile;
import dev.baton.directory.Read;
import dev.baton.directory.Team;
import dev.baton.handoff.PersonId;
import dev.baton.slack.Inspection;
import dev.baton.slack.Inspection.Standing;
import dev.baton.slack.Inspection.Told;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The doctor asks Slack about the teams' channels and the people whom the directory names, in its file and as kept in Slack. */
record TeamsVisit(Inspection slack, String workspaceId, Diagnosis findings) {
    /**
     * Looks once.
     *
     * @param file the text of it; empty where there is none
     * @param kept in Slack; absent where that could not be seen
     */
    void run(String file, Optional<List<Kept>> kept) {
        if (DirectoryFile.parse(file, kept.orElse(List.of())) instanceof Read.Sound sound) {
            look(sound, kept.isPresent());
        }
    }

    private void look(Read.Sound read, boolean isWhole) {
        var directory = read.directory();
        directory.teams().forEach(this::look);
        read.register().leftOut().forEach(this::look);
        if (directory.teams().isEmpty() && isWhole) {
            findings.toDo(
                    "There is no team yet.",
                    "Write a file of teams (BATON_CONFIG), or let whoever administers the workspace add one in Baton's Home.");
        }
        if (directory.workspace().stewards().isEmpty()) {
            findings.toDo(
                    "Nobody is a steward: what reaches nobody else is told to no one.",
                    "Name somebody under workspace: stewards in the file.");
        }
        people(directory).forEach(this::look);
    }

    private void look(LeftOut out) {
        findings.toDo(
                out.kept().name() + " is kept in Slack and not in force: "
                        + out.problems().stream().map(Problem::words).collect(Collectors.joining("; ")) + ".",
                "Mend it with /handoff teams in Slack, or in the file.");
    }

    private void look(Team team) {
        var told = slack.channel(team.channel());
        var name = team.name() + "'s channel " + team.channel();
        if (told instanceof Told.No<Standing> no) {
            findings.toDo(
                    name + ": Slack says " + no.why() + ".",
                    "Look whether the directory names the right one; a private channel has to invite Baton: /invite @Baton in it.");
            return;
        }
        switch (((Told.Yes<Standing>) told).fact()) {
            case MEMBER -> findings.well("Baton is in " + name + ".");
            case OPEN -> findings.well(name + " is public: Baton joins it when it starts.");
            case UNINVITED ->
                findings.toDo("Baton is not in " + name + ".", "Invite it: /invite @Baton in that channel.");
            case ARCHIVED ->
                findings.toDo(name + " is archived.", "Unarchive it, or name another one in the directory.");
        }
        if (team.members() instanceof Members.OfUserGroup rule
                && slack.group(rule.group()) instanceof Told.No<Integer> no) {
            findings.toDo(
                    team.name() + "'s user group " + rule.group() + ": Slack says " + no.why() + ".",
                    "Look whether the directory names the right one and the group is switched on.");
        }
        if (team.supervisors().isEmpty()) {
            findings.toDo(
                    team.name() + " has no supervisor: a level that tells them has nobody to tell.",
                    "Name somebody: under supervisors in the file, or with /handoff teams.");
        }
    }

    /** Everybody whom the directory names, with all that they are. */
    private static Map<PersonId, Set<String>> people(Directory directory) {
        Map<PersonId, Set<String>> people = new LinkedHashMap<>();
        name(people, directory.workspace().stewards(), "a steward");
        for (var team : directory.teams()) {
            name(people, team.supervisors(), "supervisor of " + team.name());
            name(people, team.onCall(), "on call for " + team.name());
            if (team.members() instanceof Members.Listed listed) {
                name(people, listed.people(), "of " + team.name());
            }
        }
        directory.supervisors().ofPeople().forEach((person, boss) -> {
            name(people, List.of(person), "somebody with a supervisor");
            name(people, List.of(boss), "supervisor of " + person);
        });
        return people;
    }

    private static void name(Map<PersonId, Set<String>> people, List<PersonId> named, String what) {
        named.forEach(person ->
                people.computeIfAbsent(person, first -> new LinkedHashSet<>()).add(what));
    }

    private void look(PersonId person, Set<String> roles) {
        var told = slack.person(person, workspaceId);
        var who = person + " (" + String.join(", ", roles) + ")";
        if (told instanceof Told.No<Profile> no) {
            findings.toDo(who + ": Slack says " + no.why() + ".", "Look whether the directory names the right person.");
            return;
        }
        var kind = ((Told.Yes<Profile>) told).fact().kind();
        switch (kind) {
            case FULL -> findings.well(who + " is here.");
            case DEACTIVATED ->
                findings.toDo(
                        who + " has left.", "Put somebody else in their place, in the file or with /handoff teams.");
            case GUEST, BOT, EXTERNAL ->
                findings.toDo(
                        who + " is "
                                + (kind == Profile.Kind.BOT
                                        ? "a bot"
                                        : kind == Profile.Kind.GUEST ? "a guest" : "of elsewhere")
                                + " and has no rights in Baton.",
                        "Name a full member in their place, in the file or with /handoff teams.");
        }
    }
}
