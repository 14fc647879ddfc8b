package dev.baton.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what should have been said with what was. */
final class Checker {
    static final Duration TOLERANCE = Duration.ofMillis(50);

    private final Evidence evidence;

    Checker(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        evidence.intents().forEach(intent -> judge(intent).forEach(findings::add));
        evidence.handed().forEach(handed -> stale(handed).forEach(findings::add));
        findings.addAll(unasked());
        findings.addAll(auditedTwice());
        evidence.violations().forEach(words -> findings.add(new Finding(Sort.VIOLATION, "?", words)));
        return findings;
    }

    private Stream<Finding> judge(Intent intent) {
        var copies = evidence.copies(intent);
        return Stream.of(lost(intent, copies), early(intent, copies), late(intent, copies), extra(intent, copies))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> lost(Intent intent, List<Seen> copies) {
        return intent.wanted() && copies.stream().noneMatch(Seen::visible)
                ? found(Sort.LOST, intent, "due at " + intent.due() + ", put up " + copies.size() + " times")
                : Optional.empty();
    }

    private static Optional<Finding> early(Intent intent, List<Seen> copies) {
        return first(copies)
                .filter(stood -> stood.isBefore(intent.notBefore().minus(TOLERANCE)))
                .flatMap(stood -> found(Sort.EARLY, intent, stood + ", not due before " + intent.notBefore()));
    }

    private Optional<Finding> late(Intent intent, List<Seen> copies) {
        var latest = evidence.excuses().latest(intent.due());
        return first(copies)
                .filter(stood -> intent.wanted() && stood.isAfter(latest))
                .flatMap(stood ->
                        found(Sort.LATE, intent, stood + ", due at " + intent.due() + ", excused until " + latest));
    }

    private static Optional<Finding> extra(Intent intent, List<Seen> copies) {
        var visible = copies.stream().filter(Seen::visible).count();
        return visible > 1 ? found(Sort.EXTRA, intent, visible + " copies stand there") : Optional.empty();
    }

    static Optional<Instant> first(List<Seen> copies) {
        return copies.stream().map(Seen::stood).min(Comparator.naturalOrder());
    }

    private static Optional<Finding> found(Sort sort, Intent intent, String words) {
        return Optional.of(new Finding(sort, intent.subject(), intent.kind() + ": " + words));
    }

    /** Where nobody knows whether an acknowledge was taken, either is true. */
    private Stream<Finding> stale(Handed handed) {
        if (handed.ackTried().isPresent() && handed.acked().isEmpty()) {
            return Stream.empty();
        }
        return evidence.seen().stream()
                .filter(seen -> seen.visible() && seen.subject().equals(handed.subject()))
                .filter(seen -> seen.kind() == Kind.CARD || seen.kind() == Kind.LINE)
                .filter(seen -> !seen.shown().contains(handed.turn()))
                .map(seen -> new Finding(Sort.STALE, seen.subject(), seen.kind() + " does not say: " + handed.turn()));
    }

    private List<Finding> unasked() {
        var intents = evidence.intents();
        return evidence.seen().stream()
                .filter(seen -> seen.kind() != Kind.AUDIT)
                .flatMap(seen ->
                        stray(seen, intents.stream().filter(i -> i.is(seen)).findFirst()).stream())
                .toList();
    }

    /** What troubles held up for a minute, an audit may find; the same is told once. */
    private List<Finding> auditedTwice() {
        var told = evidence.seen().stream()
                .filter(seen -> seen.kind() == Kind.AUDIT && seen.visible())
                .collect(Collectors.groupingBy(Seen::subject, Collectors.counting()));
        return told.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(one -> new Finding(
                        Sort.EXTRA, one.getKey(), Kind.AUDIT + ": " + one.getValue() + " copies stand there"))
                .toList();
    }

    private Optional<Finding> stray(Seen seen, Optional<Intent> intent) {
        if (intent.isEmpty()) {
            return Optional.of(new Finding(Sort.STRAY, seen.subject(), seen.kind() + ": nothing asked for it"));
        }
        return intent.get()
                .untrueFrom()
                .filter(from -> seen.called().isAfter(evidence.excuses().overtaken(from)))
                .map(from -> new Finding(
                        Sort.STRAY,
                        seen.subject(),
                        seen.kind() + ": called at " + seen.called() + ", acknowledged at " + from));
    }
}
