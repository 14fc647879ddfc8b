package dev.baton.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is found wrong on the way, each problem once, even where many places share one faulty part. */
final class Problems {
    private final Set<Problem> found = new TreeSet<>();
    private final boolean ofFile;

    private Problems(boolean ofFile) {
        this.ofFile = ofFile;
    }

    static Problems ofFile() {
        return new Problems(true);
    }

    /** Of what stewards keep in Slack. */
    static Problems ofSlack() {
        return new Problems(false);
    }

    void add(int line, String words) {
        found.add(new Problem(line, words));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /** Where a line is, for problems elsewhere. */
    String place(int line) {
        return ofFile ? "on line " + line : "in Slack";
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
