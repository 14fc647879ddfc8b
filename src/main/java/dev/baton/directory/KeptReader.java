package dev.baton.directory;

import dev.baton.handoff.Policy;
import dev.baton.handoff.WorkingTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to what the file says what stewards keep in Slack. A part that does not go with what is there already is left out,
 * with the reasons: the file counts more, and nothing in Slack can make it faulty.
 */
final class KeptReader {
    private final Map<String, PolicyDraft> policies;
    private PeopleReader people;
    private TeamsReader teams;
    private final List<Kept> inForce = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Team> removed = new ArrayList<>();

    /** @param policies those of the file, which the reader of teams knows as well; others are added to them */
    KeptReader(Map<String, PolicyDraft> policies, PeopleReader people, TeamsReader teams) {
        this.policies = policies;
        this.people = people;
        this.teams = teams;
    }

    static String alsoInFile(String key) {
        return Quoted.of(key)
                + " stands in the file as well, and what the file says counts; take it out of one of the two";
    }

    /** Those that others refer to first. */
    void add(List<Kept> all) {
        all.stream().sorted().forEach(this::add);
    }

    private void add(Kept kept) {
        var problems = Problems.ofSlack();
        var entry = entry(kept, problems);
        if (kept.isRemoved()) {
            entry.filter(gone -> kept.kind() == Kept.Kind.TEAM).ifPresent(gone -> remember(gone, problems));
            return;
        }
        entry.ifPresent(present -> add(kept, present, problems));
        if (problems.none()) {
            inForce.add(kept);
        } else {
            leftOut.add(new LeftOut(kept, problems.all()));
        }
    }

    private void add(Kept kept, Entry entry, Problems problems) {
        switch (kept.kind()) {
            case POLICY -> addPolicy(entry, problems);
            case PERSON -> {
                var both = people.with(entry);
                people = problems.none() ? both : people;
            }
            case TEAM -> {
                var both = teams.with(entry);
                teams = problems.none() ? both : teams;
            }
        }
    }

    private void addPolicy(Entry entry, Problems problems) {
        if (policies.containsKey(entry.key())) {
            entry.at().wrong(alsoInFile(entry.key()));
            return;
        }
        var policy = PolicyReader.read(entry);
        policy.checkThatLevelsAscend(List.of(new PolicyDraft.Clock("around the clock", WorkingTime.aroundTheClock())));
        if (problems.none()) {
            policies.put(entry.key(), policy);
        }
    }

    /** What stands with it keeps its name, hours, channel and people. */
    private void remember(Entry entry, Problems problems) {
        var alone = teams.alone().with(entry);
        if (problems.none()) {
            removed.addAll(alone.teams());
        }
    }

    private static Optional<Entry> entry(Kept kept, Problems problems) {
        return new YamlTree(problems)
                .read(kept.text())
                .flatMap(root ->
                        new Value("", root, root, problems).section(kept.kind().section()))
                .flatMap(section -> section.get(kept.kind().section()))
                .flatMap(part -> part.entries().stream().findFirst());
    }

    /** The whole of it, for a file without problems. */
    Read.Sound sound(Workspace workspace) {
        Map<String, Policy> known = new LinkedHashMap<>();
        policies.forEach((name, draft) -> draft.policy().ifPresent(policy -> known.put(name, policy)));
        var directory = new Directory(workspace, teams.teams(), people.supervisors()).remembering(removed);
        return new Read.Sound(directory, new Register(known, inForce, leftOut));
    }
}
