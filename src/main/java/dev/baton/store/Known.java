package dev.baton.store;

import dev.baton.handoff.Entry;
import dev.baton.handoff.Slip;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions for the rows that this Baton can read. A newer one that runs beside it, while the jar is replaced on one node
 * after the other, may write words that it does not know: such rows are left to the newer one.
 */
final class Known {
    static final String MESSAGES = "kind" + in(MessageJson.kinds());

    static final String ENTRIES = "event" + in(names(Entry.Event.values()));

    static final String FINDINGS = "slip" + in(names(Slip.values()));

    private Known() {}

    private static Collection<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static String in(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining("', '", " in ('", "') "));
    }
}
