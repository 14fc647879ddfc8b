package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What the configuration that ships lets into the log. */
class LogTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final LoggerContext logging = new LoggerContext();

    @BeforeEach
    void configure() throws Exception {
        System.setErr(new PrintStream(written, true, UTF_8));
        logging.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator joran = new JoranConfigurator();
        joran.setContext(logging);
        joran.doConfigure(LogTest.class.getResource("/logback.xml"));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
        logging.stop();
    }

    @Test
    void writesOneLineARecord() {
        logger("dev.baton.web.Door").info("Opened {}", "grün");

        assertThat(lines()).singleElement().asString().matches(TIME + "INFO  Door: Opened grün *");
    }

    @Test
    void namesTheKindsAndPlacesOfAFailureButNotItsWords() {
        String words = "Anna's client Smith\n\n: at the bank: 12,000 euros\r\n\tcaused by silence";
        logger("dev.baton.store.Database")
                .warn("Not saved", new IllegalStateException(words, new SQLException("Duplicate: " + words)));

        assertThat(lines())
                .singleElement()
                .asString()
                .matches(TIME
                        + "WARN  Database: Not saved java\\.lang\\.IllegalStateException \\| at dev\\.baton\\.LogTest\\..*"
                        + "\\| Caused by: java\\.sql\\.SQLException \\| at dev\\.baton\\.LogTest.*")
                .doesNotContain("Anna", "Smith", "bank", "12,000", "euros", "silence", "Duplicate");
    }

    @Test
    void leavesAFailureWithoutWordsWhole() {
        logger("dev.baton.X").warn("Not saved", new IllegalStateException());

        assertThat(lines())
                .singleElement()
                .asString()
                .contains("Not saved java.lang.IllegalStateException | at dev.baton.LogTest.leavesAFailure");
    }

    @Test
    void withholdsEverythingSlacksLibrarySays() {
        Logger sdk = logger("com.slack.api.bolt.util.SlackRequestParser");
        sdk.info("x-slack-signature: v0=f00d");
        sdk.warn("No request pattern detected for {}", "{\"text\":\"private\"}");
        sdk.error("Failed - {}", "private words", new IllegalArgumentException("private"));

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).matches(TIME + "WARN  SlackRequestParser: message withheld *");
        assertThat(lines().get(1))
                .contains("message withheld java.lang.IllegalArgumentException | at dev.baton.LogTest")
                .doesNotContain("private");
    }

    @Test
    void strikesOutWhatLooksLikeASecret() {
        logger("dev.baton.X").warn("a xoxb-12-ab-Cd b xapp-1-A-2-f c xoxe.xoxp-1-x d v0=0a1b e {}", "xoxe-1-b");
        logger("dev.baton.X").warn("to https://hooks.slack.com/actions/T1/2/abc now");

        assertThat(lines().get(0)).contains("X: a *** b *** c *** d *** e ***");
        assertThat(lines().get(1)).contains("X: to *** now");
    }

    @Test
    void letsNobodyForgeARecord() {
        logger("dev.baton.X")
                .warn("Team {} unknown", "a\r\n2026-01-01T00:00:00.000Z INFO  Door: all is well\u2028\u001b[2J");

        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).doesNotContain("\u2028", "\u001b");
    }

    @Test
    void hearsOtherLibrariesOnlyWhenSomethingIsWrong() {
        logger("com.zaxxer.hikari.HikariDataSource").info("Starting");
        logger("org.flywaydb.core.FlywayExecutor").info("Database: jdbc:postgresql://host/db");
        logger("org.eclipse.jetty.server.Server").info("jetty-12");
        logger("org.eclipse.jetty.http.HttpParser").warn("Bad header of a stranger");
        logger("com.zaxxer.hikari.pool.HikariPool").warn("Leak");

        assertThat(lines()).singleElement().asString().contains("WARN  HikariPool: Leak");
    }

    private Logger logger(String name) {
        return logging.getLogger(name);
    }

    private List<String> lines() {
        return written.toString(UTF_8).lines().toList();
    }
}
