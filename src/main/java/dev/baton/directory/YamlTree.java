package dev.baton.directory;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The tree of nodes that a YAML text stands for. Nothing is constructed from it, so tags can do nothing. */
final class YamlTree {
    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 500;
    private static final int LONGEST_REASON = 100;

    private final LoadSettings settings = LoadSettings.builder()
            .setSchema(new WithoutMerge())
            .setCodePointLimit(DirectoryFile.LARGEST)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .build();
    private final Problems problems;

    YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** The root; empty for a text without one, and for a faulty one, whose problem is then noted. */
    Optional<Node> read(String text) {
        try {
            return isOneSmallDocument(text) ? new Compose(settings).composeString(text) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().or(e::getContextMark).map(YamlTree::line);
            problems.add(line.orElse(0), words(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(0, words(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    // Composing recurses into depth, so depth is measured first, event by event.
    private boolean isOneSmallDocument(String text) {
        var depth = 0;
        var documents = 0;
        for (var event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            if (depth > DEEPEST || documents > 1 || isMerge(event)) {
                problems.add(line(event), fault(depth, event));
                return false;
            }
        }
        return true;
    }

    private static boolean isMerge(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.getTag().filter(Tag.MERGE.getValue()::equals).isPresent();
    }

    private static String fault(int depth, Event event) {
        return depth > DEEPEST
                ? "this is nested too deeply; write lists and groups as the example does"
                : isMerge(event)
                        ? "a tag stands here; write plain values only"
                        : "a second document starts here; keep one";
    }

    private static int line(Event event) {
        return event.getStartMark().map(YamlTree::line).orElse(0);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static String words(String problem) {
        if (problem.contains("\\t(TAB)")) {
            return "a tab stands where only spaces may; indent with spaces";
        }
        var reason = problem.length() > LONGEST_REASON ? problem.substring(0, LONGEST_REASON) + "…" : problem;
        return "this is not YAML (" + reason + "); look at colons, quotes and indentation here and on the line before";
    }
}
