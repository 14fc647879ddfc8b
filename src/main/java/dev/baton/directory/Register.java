package dev.baton.directory;

import dev.baton.handoff.PersonId;
import dev.baton.handoff.Policy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stewards see of a directory besides its teams.
 *
 * @param policies by name, those of the file first
 * @param kept what is kept in Slack and in force
 * @param leftOut what is kept in Slack and is not
 */
public record Register(Map<String, Policy> policies, List<Kept> kept, List<LeftOut> leftOut) {
    public Register {
        policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
        kept = List.copyOf(kept);
        leftOut = List.copyOf(leftOut);
    }

    /** The part of that name, where it is kept in Slack and in force. */
    public Optional<Kept> find(Kept.Kind kind, String name) {
        return kept.stream().filter(one -> one.is(kind, name)).findFirst();
    }

    /** Why the part of that name is not in force. */
    public Optional<LeftOut> whyNot(Kept.Kind kind, String name) {
        return leftOut.stream().filter(out -> out.kept().is(kind, name)).findFirst();
    }

    /** Whoever keeps something in Slack. */
    public List<PersonId> keepers() {
        return kept.stream().map(Kept::by).distinct().toList();
    }
}
