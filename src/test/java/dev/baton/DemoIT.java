package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story out of the jar, on a machine that speaks ASCII only. */
class DemoIT {
    @Test
    void tellsTheStoryAndNothingElse(@TempDir Path folder) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("baton.jar"),
                        "demo",
                        "--story")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();

        var ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out, UTF_8)).contains("Ben reacts ✅", "Nothing was dropped.");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(out) && !path.equals(err));
    }
}
