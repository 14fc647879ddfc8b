package dev.baton.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of all towns on one database, in a table and a line. */
record Report(List<Verdict> verdicts) {
    /** Those that belong to a round. */
    static final List<Sort> SORTS = List.of(Sort.LOST, Sort.EARLY, Sort.LATE, Sort.EXTRA, Sort.STRAY, Sort.STALE);

    private static final String HEAD =
            "     rounds sprung handoffs messages  removed     lost    early     late    extra    stray    stale";

    Report {
        verdicts = List.copyOf(verdicts);
    }

    long findings() {
        return sum(verdict -> verdict.findings().size());
    }

    long sprung(CrashPoint point) {
        return sum(verdict -> verdict.sprung(point));
    }

    long kills() {
        return Stream.of(CrashPoint.values())
                .filter(CrashPoint::isKill)
                .mapToLong(this::sprung)
                .sum();
    }

    private long freezes() {
        return Stream.of(CrashPoint.values()).mapToLong(this::sprung).sum() - kills();
    }

    private long sum(Function<Verdict, Number> of) {
        return verdicts.stream().mapToLong(one -> of.apply(one).longValue()).sum();
    }

    /** A line for each crash point. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        for (var point : CrashPoint.values()) {
            lines.add(String.format("%-4s", point.name()) + numbers(point));
        }
        return String.join("\n", lines);
    }

    private String numbers(CrashPoint point) {
        var rows = verdicts.stream().map(verdict -> verdict.counts(point)).toList();
        List<String> numbers = new ArrayList<>();
        for (var column = 0; column < rows.get(0).size(); column++) {
            var here = column;
            var width = column < 2 ? "%7d" : "%9d";
            numbers.add(String.format(
                    width, rows.stream().mapToLong(row -> row.get(here)).sum()));
        }
        return String.join("", numbers);
    }

    /** What it shows; no fault in n kills: at 95 % the true rate is below 3/n. */
    String sum() {
        var lateness = verdicts.stream().flatMap(Verdict::lateness).sorted().toList();
        return String.format(
                "%d kills, %d freezes, %d handoffs, %d messages wanted, %d put up, %d removed again, %d calls inside a"
                        + " Retry-After; later than due: half of them up to %s, all up to %s; %d findings%s",
                kills(),
                freezes(),
                sum(verdict -> verdict.evidence().handed().size()),
                sum(verdict -> verdict.evidence().wanted().size()),
                sum(verdict -> verdict.evidence().seen().size()),
                sum(verdict -> verdict.evidence().seen().stream()
                        .filter(seen -> !seen.visible())
                        .count()),
                sum(verdict -> verdict.evidence().violations().size()),
                seconds(lateness, 2),
                seconds(lateness, 1),
                findings(),
                findings() == 0
                        ? String.format("; at most %.2f %% of kills at 95 %%", 300.0 / Math.max(1, kills()))
                        : "");
    }

    private static String seconds(List<Duration> sorted, int part) {
        return sorted.isEmpty()
                ? "-"
                : String.format("%.1f s", sorted.get((sorted.size() - 1) / part).toMillis() / 1_000.0);
    }

    /** Each finding with all that is known of it. */
    String story() {
        return verdicts.stream()
                .map(Verdict::story)
                .filter(story -> !story.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
