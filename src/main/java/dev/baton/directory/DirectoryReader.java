package dev.baton.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the whole tree, section by section. */
final class DirectoryReader {
    private final Problems problems;

    DirectoryReader(Problems problems) {
        this.problems = problems;
    }

    Read read(Node root) {
        var section = new Value("", root, root, problems).section("workspace", "people", "policies", "teams");
        var workspace = WorkspaceReader.read(part(section, "workspace"));
        var supervisors = PeopleReader.read(part(section, "people"));
        var hours = new HoursReader(workspace.timezone());
        var teams = TeamsReader.read(policies(part(section, "policies")), part(section, "teams"), hours);
        return problems.none()
                ? new Read.Sound(new Directory(workspace, teams.teams(), supervisors))
                : new Read.Faulty(problems.all());
    }

    private static Map<String, PolicyDraft> policies(Optional<Value> part) {
        Map<String, PolicyDraft> policies = new LinkedHashMap<>();
        part.ifPresent(p -> p.entries().forEach(entry -> policies.put(entry.key(), PolicyReader.read(entry))));
        return policies;
    }

    // A heading whose entries are all commented out is no fault.
    private static Optional<Value> part(Optional<Section> section, String key) {
        return section.flatMap(s -> s.get(key)).filter(value -> !value.isEmpty());
    }
}
