package dev.baton.jar;

import static org.awaitility.Awaitility.await;

import dev.baton.playground.Installation;
import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Submission;
import dev.baton.playground.Workspace;
import dev.baton.store.DatabaseUrl;
import dev.baton.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A workspace in real time, a database and a file of teams: all that somebody needs to start the packaged Baton. */
public final class Premises implements AutoCloseable {
    public static final String BILLING = "C0BILLING";
    public static final String SUPPORT = "C0SUPPORT";

    public final Workspace slack;
    public final Person joanne;
    public final Person ben;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** With an H2 file in the folder. */
    public static Premises onH2(Path folder, String teams) {
        var premises = new Premises(folder, teams);
        premises.environment.put("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("data/baton"));
        return premises;
    }

    /** With a fresh schema of PostgreSQL; an operator's address has no {@code options}. */
    public static Premises onPostgresql(Path folder, String teams) {
        var premises = new Premises(folder, teams);
        var fresh = Databases.postgres();
        premises.environment.put("DATABASE_URL", fresh.url().replaceFirst("&options=.*", ""));
        premises.environment.put("DATABASE_USER", fresh.user());
        return premises;
    }

    /** With a database that is there already. */
    static Premises on(Databases.Address database, Path folder, String teams) {
        var premises = new Premises(folder, teams);
        premises.environment.put("DATABASE_URL", database.url());
        premises.environment.put("DATABASE_USER", database.user());
        return premises;
    }

    private Premises(Path folder, String teams) {
        this.folder = folder;
        slack = Workspace.start(InstantSource.system(), Installation.standard().onPort(freePort()));
        slack.patience(Duration.ofSeconds(20));
        slack.trouble().triggerLife(Duration.ofSeconds(20));
        joanne = slack.person("U0JOANNE", "joanne");
        ben = slack.person("U0BEN", "ben");
        slack.person("U0BIA", "bia");
        slack.person("U0BOSS", "bob");
        slack.person("U0MARIA", "maria");
        slack.person("U0ADMIN", "ada");
        slack.channel(BILLING, "billing", "U0BEN", "U0BIA", "U0BOSS");
        slack.channel(SUPPORT, "support", "U0JOANNE", "U0MARIA");
        var port = freePort();
        slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        environment.put("SLACK_BOT_TOKEN", slack.app().botToken());
        environment.put("SLACK_SIGNING_SECRET", slack.app().signingSecret());
        environment.put("SLACK_API_URL", slack.apiUrl().toString());
        environment.put("PORT", Integer.toString(port));
        environment.put("BATON_CONFIG", file("baton.yml", teams).toString());
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Baton is started with; may be changed before the next start. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Starts Baton and returns at once; on the same database each time. */
    public RunningJar start(String... options) {
        return RunningJar.start(folder, environment, options);
    }

    /** Starts one more process on the same database, with a port of its own, which knows this machine by that name. */
    public RunningJar startAnother(String host, String... options) {
        var its = new HashMap<>(environment);
        its.put("PORT", Integer.toString(freePort()));
        its.put("SLACK_API_URL", slack.apiUrl().toString().replaceFirst("//[^:/]+", "//" + host));
        return RunningJar.start(folder, its, options);
    }

    /** What Slack tells reaches this process from now on. */
    void deliverTo(RunningJar baton) {
        slack.deliverTo(URI.create("http://127.0.0.1:" + baton.port() + "/slack/events"));
    }

    /** Runs one of the other commands to its end, such as {@code backup FILE}. */
    RunningJar command(String... words) {
        var command = RunningJar.command(folder, environment, words);
        command.exitCode(Duration.ofSeconds(60));
        return command;
    }

    /** The card of that ask in Billing's channel, which is there in that time at the latest. */
    Message card(String ask, Duration patience) {
        return await().atMost(patience)
                .until(
                        () -> cards(BILLING).stream()
                                .filter(card -> card.shown().contains(ask))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Somebody types {@code /handoff <team> <ask>}, fills the form and sends it off. */
    Submission handOff(Person sender, String team, String ask) {
        sender.slash(SUPPORT, "/handoff", team + " " + ask);
        sender.fill("Situation", "The customer was charged twice in February.");
        sender.fill("Stake", "Acme cancels on Friday.");
        return sender.submit();
    }

    /** The cards in a channel, oldest first. */
    List<Message> cards(String channel) {
        return slack.messages(channel).stream()
                .filter(message -> message.shown().contains("Ask: "))
                .toList();
    }

    /** What stands under a card. */
    List<Message> thread(Message card) {
        return slack.thread(card.channel(), card.ts()).stream().skip(1).toList();
    }

    /** The nudges under a card. */
    List<Message> nudges(Message card) {
        return thread(card).stream()
                .filter(message -> message.shown().contains("has waited"))
                .toList();
    }

    /** When a message was posted. */
    static Instant at(Message message) {
        var parts = message.ts().split("\\.");
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000);
    }

    /** How many rows of the outbox there are in each state; for H2 only while Baton is not running. */
    Map<String, Long> deliveries() {
        return query(connection -> {
            try (var rows = connection.createStatement().executeQuery("select state from outbox")) {
                var states = new java.util.ArrayList<String>();
                while (rows.next()) {
                    states.add(rows.getString(1));
                }
                return states.stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
            }
        });
    }

    /** What is asked of the database. */
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Past Baton; for H2 only while Baton is not running. */
    public <T> T query(Question<T> question) {
        try (var connection = connection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        var url = DatabaseUrl.parse(environment.getOrDefault("DATABASE_URL", ""));
        return DriverManager.getConnection(url.jdbc(), environment.getOrDefault("DATABASE_USER", "baton"), "");
    }

    @Override
    public void close() {
        slack.close();
    }
}
