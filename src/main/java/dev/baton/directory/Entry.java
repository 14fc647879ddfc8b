package dev.baton.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A key of a mapping, its text, and what stands under it. */
record Entry(String key, Value at, Node node) {
    /** The entries of a mapping in its order; of two with one key the first, and a problem at the second. */
    static List<Entry> all(Value owner, List<NodeTuple> mapping) {
        Map<String, Integer> lines = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (var tuple : mapping) {
            var at = new Value(owner.what(), tuple.getKeyNode(), tuple.getKeyNode(), owner.problems());
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var first = lines.putIfAbsent(key.getValue(), at.line());
                if (first == null) {
                    entries.add(new Entry(key.getValue(), at, tuple.getValueNode()));
                } else {
                    at.wrong(Quoted.of(key.getValue()) + " stands here a second time, first on line " + first
                            + "; keep one");
                }
            } else {
                at.wrong("a key must be text");
            }
        }
        return entries;
    }

    /** What stands under the key, by the name it has in problems. */
    Value value(String what) {
        return new Value(what, at.node(), node, at.problems());
    }
}
