package dev.baton.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the whole tree, section by section. */
final class DirectoryReader {
    private final Problems problems;

    DirectoryReader(Problems problems) {
        this.problems = problems;
    }

    /** Without a root the file has nothing in it. */
    Read read(Optional<Node> root, List<Kept> kept) {
        var section = root.flatMap(
                node -> new Value("", node, node, problems).section("workspace", "people", "policies", "teams"));
        var workspace = WorkspaceReader.read(part(section, "workspace"));
        var people = new PeopleReader();
        people.read(entries(section, "people"));
        var policies = policies(entries(section, "policies"));
        var teams = new TeamsReader(policies, new HoursReader(workspace.timezone()));
        teams.read(entries(section, "teams"));
        if (!problems.none()) {
            return new Read.Faulty(problems.all());
        }
        var reader = new KeptReader(policies, people, teams);
        reader.add(kept);
        return reader.sound(workspace);
    }

    private static Map<String, PolicyDraft> policies(List<Entry> entries) {
        Map<String, PolicyDraft> policies = new LinkedHashMap<>();
        entries.forEach(entry -> policies.put(entry.key(), PolicyReader.read(entry)));
        return policies;
    }

    private static List<Entry> entries(Optional<Section> section, String key) {
        return part(section, key).map(Value::entries).orElse(List.of());
    }

    // A heading whose entries are all commented out is no fault.
    private static Optional<Value> part(Optional<Section> section, String key) {
        return section.flatMap(s -> s.get(key)).filter(value -> !value.isEmpty());
    }
}
