package dev.baton.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same on a machine whose default character set knows no emoji, in a JVM of its own. */
class DoorUnderAsciiTest {
    private static final String TEXT = "text=\ud83d\ude00 Gr\u00fc\u00dfe";

    @Test
    void readsAndWritesUtf8WhateverTheMachineSpeaks() throws Exception {
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Elsewhere.class.getName()));
        java.environment().put("LC_ALL", "C");
        java.environment().put("LANG", "C");

        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(said).isEqualTo("US-ASCII 200 body right, answer right\n");
        assertThat(process.waitFor()).isZero();
    }

    /** What runs there. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] args) throws IOException {
            Behind behind = new Behind();
            Door door = new Door(SlackLike.SECRET, InstantSource.fixed(SlackLike.NOW), new DoorWatch() {
                @Override
                public void repeated() {}

                @Override
                public void refused() {}

                @Override
                public void rateLimited() {}
            });
            try (WebServer web = WebServer.of(0, new Pages(Readiness::ready, () -> ""), door, behind)
                    .start()) {
                HttpResponse<String> answer = new SlackLike(web.port()).post(TEXT);
                System.out.printf(
                        "%s %d body %s, answer %s%n",
                        Charset.defaultCharset(),
                        answer.statusCode(),
                        behind.last().equals(TEXT) ? "right" : "wrong",
                        answer.body().equals(TEXT) ? "right" : "wrong");
            }
        }
    }
}
