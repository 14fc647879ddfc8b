package dev.baton.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Baton is killed again and again while Slack fails in every way that it can; nobody is forgotten, and nobody is told
 * twice. Both databases and all towns run at the same time, since most of it is waiting. {@code -Djudge.seed} repeats the
 * decisions of an earlier run; each town has a seed of its own.
 */
class JudgeIT {
    private static final int KILLS = Integer.getInteger("judge.kills", 30);
    private static final int SHORTEN = Integer.getInteger("judge.shorten", 10);
    private static final int TOWNS = Integer.getInteger("judge.towns", 2);
    private static final long SEED = Long.getLong("judge.seed", System.nanoTime() % 1_000_000);

    @TempDir
    Path folder;

    @Test
    void neverLostNeverTwice() {
        System.out.println("The judge: -Djudge.seed=" + SEED + " -Djudge.kills=" + KILLS + " -Djudge.towns=" + TOWNS
                + " -Djudge.shorten=" + SHORTEN);
        try (var machine = new Machine().watched()) {
            var verdicts = verdicts(machine);
            var reports = new EnumMap<Town.Base, Report>(Town.Base.class);
            verdicts.forEach((base, towns) -> reports.put(
                    base, new Report(towns.stream().flatMap(JudgeIT::ended).toList())));
            reports.forEach((base, report) -> System.out.println(base + "\n" + report.table() + "\n" + report.sum()));
            System.out.printf("Whoever needed a processor got it for %.0f %% of the time%n", 100 * machine.share());
            verdicts.values().forEach(towns -> towns.forEach(CompletableFuture::join));
            assertThat(reports.values()).allSatisfy(JudgeIT::isClean);
        }
    }

    /** A town in which the judge himself broke down takes nothing from what the others showed. */
    private static Stream<Verdict> ended(CompletableFuture<Verdict> town) {
        return town.handle((verdict, broken) -> Stream.ofNullable(verdict)).join();
    }

    private static void isClean(Report report) {
        assertThat(report.findings()).as(report::story).isZero();
        assertThat(report.kills()).isGreaterThanOrEqualTo(KILLS);
        if (KILLS / TOWNS >= CrashPoint.KILLS) {
            assertThat(CrashPoint.values()).allMatch(point -> report.sprung(point) > 0);
        }
    }

    private Map<Town.Base, List<CompletableFuture<Verdict>>> verdicts(Machine machine) {
        var threads = Executors.newCachedThreadPool();
        Map<Town.Base, List<CompletableFuture<Verdict>>> verdicts = new EnumMap<>(Town.Base.class);
        for (var base : Town.Base.values()) {
            List<CompletableFuture<Verdict>> towns = new ArrayList<>();
            for (var town = 0; town < TOWNS; town++) {
                var trial = new Trial(base, SEED + town, SHORTEN);
                towns.add(CompletableFuture.supplyAsync(() -> verdict(trial, machine), threads));
            }
            verdicts.put(base, towns);
        }
        threads.shutdown();
        return verdicts;
    }

    private Verdict verdict(Trial trial, Machine machine) {
        try (var diary = new Diary(Path.of("target", trial.name() + "-diary.txt"));
                var judge = new Judge(Files.createDirectory(folder.resolve(trial.name())), trial, diary, machine)) {
            var verdict = judge.run((KILLS + TOWNS - 1) / TOWNS);
            judge.keep(Path.of("target"));
            return verdict;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
