package dev.baton.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a run in one town. */
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

    /** What a {@link Report} tells of a crash point; a handoff belongs to the round in which it was begun. */
    List<Long> counts(CrashPoint point) {
        var here = rounds.stream()
                .filter(plan -> plan.point() == point)
                .map(Plan::round)
                .collect(Collectors.toSet());
        var handed = evidence.handed().stream()
                .filter(one -> here.contains(round(one.subject())))
                .count();
        var seen = evidence.seen().stream()
                .filter(one -> here.contains(round(one.subject())))
                .toList();
        var removed = seen.stream().filter(one -> !one.visible()).count();
        var sorts = Report.SORTS.stream()
                .map(sort -> findings.stream()
                        .filter(finding -> finding.sort() == sort && here.contains(round(finding.subject())))
                        .count());
        return Stream.concat(Stream.of((long) here.size(), sprung(point), handed, (long) seen.size(), removed), sorts)
                .toList();
    }

    /** How often a process was killed or frozen there. */
    long sprung(CrashPoint point) {
        return sprung.getOrDefault(point, 0);
    }

    Evidence evidence() {
        return evidence;
    }

    /** How much later than due what was wanted came, one for each message. */
    Stream<Duration> lateness() {
        return evidence.wanted().stream()
                .flatMap(intent -> Checker.first(evidence.copies(intent)).stream()
                        .map(stood -> Duration.between(intent.due(), stood)));
    }
}
