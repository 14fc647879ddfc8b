package dev.baton.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What came of a run. */
final class Verdict {
    private static final Pattern ROUND = Pattern.compile("[JW](\\d+)x\\d+");
    private static final int MOST_TOLD = 12;
    private static final Duration BEFORE = Duration.ofSeconds(2);

    private final long seed;
    private final List<Plan> rounds;
    private final Map<CrashPoint, Integer> sprung;
    private final Evidence evidence;
    private final List<Diary.Line> diary;
    private final List<Finding> findings;

    Verdict(long seed, List<Plan> rounds, Map<CrashPoint, Integer> sprung, Evidence evidence, Diary diary) {
        this.seed = seed;
        this.rounds = List.copyOf(rounds);
        this.sprung = new EnumMap<>(sprung);
        this.evidence = evidence;
        this.diary = diary.lines();
        this.findings = new Checker(evidence).findings();
    }

    List<Finding> findings() {
        return findings;
    }

    int kills() {
        return sprung.entrySet().stream()
                .filter(entry -> entry.getKey().isKill())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Each finding with its seed, its round, its crash point and all that happened to the handoff. */
    String story() {
        return findings.stream().limit(MOST_TOLD).map(this::story).collect(Collectors.joining("\n\n"));
    }

    private String story(Finding finding) {
        var number = finding.subject().replaceAll("^[JW]", "");
        var plan = rounds.stream()
                .filter(one -> one.round() == round(finding.subject()))
                .findFirst();
        return finding + "\n" + copies(finding) + "  seed " + seed + ", "
                + plan.map(Plan::toString).orElse("no round") + "\n  "
                + around(number).stream().map(Diary.Line::toString).collect(Collectors.joining("\n  "));
    }

    private String copies(Finding finding) {
        return evidence.seen().stream()
                .filter(seen -> seen.subject().equals(finding.subject()))
                .map(seen -> "  " + seen.kind() + " called " + seen.called() + ", stood " + seen.stood()
                        + (seen.visible() ? "" : ", removed") + "\n")
                .collect(Collectors.joining());
    }

    /** The lines that name it, and what befell everybody between the first and the last of them. */
    private List<Diary.Line> around(String number) {
        var named = Pattern.compile("[JW]" + number + "\\b").asPredicate();
        var own = diary.stream().filter(line -> named.test(line.words())).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        var from = own.get(0).at().minus(BEFORE);
        var to = own.get(own.size() - 1).at();
        return diary.stream()
                .filter(line -> named.test(line.words()) || (isForAll(line) && isBetween(line.at(), from, to)))
                .toList();
    }

    private static boolean isForAll(Diary.Line line) {
        return line.words().matches("(KILLED|READY|FROZEN|THAWED|ROUND) .*");
    }

    private static boolean isBetween(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    private static int round(String subject) {
        var matcher = ROUND.matcher(subject);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** A line for each crash point; a handoff belongs to the round in which it was begun. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%-4s %6s %6s %9s %9s %5s %6s %5s %6s %10s %6s %6s",
                "",
                "rounds",
                "sprung",
                "handoffs",
                "messages",
                "lost",
                "early",
                "late",
                "extra",
                "transient",
                "stray",
                "stale"));
        for (var point : CrashPoint.values()) {
            lines.add(line(point));
        }
        return String.join("\n", lines);
    }

    private String line(CrashPoint point) {
        var here = rounds.stream()
                .filter(plan -> plan.point() == point)
                .map(Plan::round)
                .collect(Collectors.toSet());
        var seen = evidence.seen().stream()
                .filter(one -> here.contains(round(one.subject())))
                .toList();
        return String.format(
                "%-4s %6d %6d %9d %9d %5d %6d %5d %6d %10d %6d %6d",
                point.name(),
                here.size(),
                sprung.getOrDefault(point, 0),
                evidence.handed().stream()
                        .filter(one -> here.contains(round(one.subject())))
                        .count(),
                seen.size(),
                count(Sort.LOST, here),
                count(Sort.EARLY, here),
                count(Sort.LATE, here),
                count(Sort.EXTRA, here),
                seen.stream().filter(one -> !one.visible()).count(),
                count(Sort.STRAY, here),
                count(Sort.STALE, here));
    }

    private long count(Sort sort, java.util.Set<Integer> rounds) {
        return findings.stream()
                .filter(finding -> finding.sort() == sort && rounds.contains(round(finding.subject())))
                .count();
    }

    /** What the run shows, in one line; no fault in n kills: at 95 % the true rate is below 3/n. */
    String sum() {
        var wanted = evidence.intents().stream().filter(Intent::wanted).toList();
        var lateness = wanted.stream()
                .flatMap(intent -> Checker.first(evidence.copies(intent)).stream()
                        .map(stood -> Duration.between(intent.due(), stood)))
                .sorted()
                .toList();
        var violations = findings.stream()
                .filter(finding -> finding.sort() == Sort.VIOLATION)
                .count();
        return String.format(
                "seed %d: %d kills, %d freezes, %d handoffs, %d messages wanted, %d put up, %d removed again, %d calls"
                        + " inside a Retry-After; later than due: half of them up to %s, all up to %s; %d findings%s",
                seed,
                kills(),
                sprung.values().stream().mapToInt(Integer::intValue).sum() - kills(),
                evidence.handed().size(),
                wanted.size(),
                evidence.seen().size(),
                evidence.seen().stream().filter(seen -> !seen.visible()).count(),
                violations,
                lateness.isEmpty() ? "-" : lateness.get(lateness.size() / 2),
                lateness.isEmpty() ? "-" : lateness.get(lateness.size() - 1),
                findings.size(),
                findings.isEmpty()
                        ? String.format("; at most %.2f %% of kills at 95 %%", 300.0 / Math.max(1, kills()))
                        : "");
    }
}
