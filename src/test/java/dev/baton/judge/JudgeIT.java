package dev.baton.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Baton is killed again and again while Slack fails in every way that it can; nobody is forgotten, and nobody is told
 * twice. {@code -Djudge.seed} repeats the decisions of an earlier run.
 */
class JudgeIT {
    private static final int KILLS = Integer.getInteger("judge.kills", 30);
    private static final int SHORTEN = Integer.getInteger("judge.shorten", 10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void neverLostNeverTwice(Town.Base base) throws IOException {
        var seed = Long.getLong("judge.seed", System.nanoTime() % 1_000_000);
        System.out.println("The judge on " + base + ": -Djudge.seed=" + seed + " -Djudge.kills=" + KILLS
                + " -Djudge.shorten=" + SHORTEN);
        try (var judge = new Judge(folder, base, seed, SHORTEN)) {
            var verdict = judge.run(KILLS);
            System.out.println(verdict.table());
            System.out.println(verdict.sum());
            judge.keep(Path.of("target"), "judge-" + base + "-" + seed);
            assertThat(verdict.findings()).as(verdict::story).isEmpty();
            assertThat(verdict.kills()).isGreaterThanOrEqualTo(KILLS);
        }
    }
}
