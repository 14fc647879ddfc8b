package dev.baton.judge;

import dev.baton.jar.Premises;
import dev.baton.playground.Installation;
import dev.baton.playground.Workspace;
import dev.baton.store.DatabaseUrl;
import dev.baton.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A workspace of {@link Team#COUNT} teams, and as many processes of Baton as the database allows. */
final class Town implements AutoCloseable {
    static final String SQUARE = "C0SQUARE";

    /** By these names of one machine the workspace tells the processes apart. */
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");

    private static final List<String> THRIFTY = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    final Workspace slack;
    final List<Team> teams;
    final List<Node> nodes = new ArrayList<>();
    private final Path folder;
    private final String url;
    private final String user;

    enum Base {
        H2(1),
        POSTGRESQL(2);

        private final int nodes;

        Base(int nodes) {
            this.nodes = nodes;
        }

        private Map<String, String> environment(Path folder) {
            if (this == H2) {
                return Map.of("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("data/baton"));
            }
            var fresh = Databases.postgres();
            return Map.of("DATABASE_URL", fresh.url().replaceFirst("&options=.*", ""), "DATABASE_USER", fresh.user());
        }
    }

    /** Starts everything; returns when all processes are ready. */
    Town(Path folder, Trial trial, Diary diary) {
        this.folder = folder;
        teams = IntStream.range(0, Team.COUNT).mapToObj(Team::new).toList();
        slack = Workspace.start(InstantSource.system(), Installation.standard().onPort(Premises.freePort()));
        slack.patience(Duration.ofSeconds(10));
        slack.trouble().triggerLife(Duration.ofSeconds(20));
        populate();
        var shared = new HashMap<>(trial.base().environment(folder));
        shared.put("SLACK_BOT_TOKEN", slack.app().botToken());
        shared.put("SLACK_SIGNING_SECRET", slack.app().signingSecret());
        shared.put("BATON_CONFIG", file().toString());
        List<String> options = new ArrayList<>(THRIFTY);
        options.add("-Dbaton.shorten=" + trial.shorten());
        options.add(remembered(shared, options, diary));
        HOSTS.subList(0, trial.base().nodes).forEach(host -> nodes.add(node(host, shared, options, diary)));
        nodes.forEach(Node::ready);
        url = DatabaseUrl.parse(shared.get("DATABASE_URL")).jdbc();
        user = shared.getOrDefault("DATABASE_USER", "baton");
    }

    /** One orderly life, in which Java notes the classes that are used: each later start takes half the time. */
    private String remembered(Map<String, String> shared, List<String> options, Diary diary) {
        var archive = folder.resolve("classes.jsa");
        List<String> noting = new ArrayList<>(options);
        noting.add("-XX:ArchiveClassesAtExit=" + archive);
        try (var first = node(HOSTS.get(0), shared, noting, diary)) {
            first.ready();
            first.end();
        }
        return "-XX:SharedArchiveFile=" + archive;
    }

    private void populate() {
        slack.person("U0ADMIN", "admin");
        teams.forEach(team -> {
            slack.person(team.sender(), "sender" + team.number());
            slack.person(team.member(), "member" + team.number());
            slack.person(team.boss(), "boss" + team.number());
            slack.channel(
                    team.channel(),
                    team.key(),
                    team.member(),
                    team.boss(),
                    slack.app().botUserId());
        });
        slack.channel(SQUARE, "square", teams.stream().map(Team::sender).toArray(String[]::new));
    }

    private Path file() {
        var text = "workspace: {stewards: [U0ADMIN], posts_per_minute: 6000}\n" + Team.policies() + "teams:\n"
                + teams.stream().map(Team::yaml).collect(Collectors.joining());
        try {
            return Files.writeString(folder.resolve("baton.yml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node node(String host, Map<String, String> shared, List<String> options, Diary diary) {
        var environment = new HashMap<>(shared);
        var api = URI.create("http://" + host + ":" + slack.apiUrl().getPort() + "/api/");
        environment.put("SLACK_API_URL", api.toString());
        environment.put("PORT", Integer.toString(Premises.freePort()));
        return new Node(host, folder, environment, options, diary);
    }

    Team team(int story) {
        return teams.get(story % teams.size());
    }

    /** The process that calls Slack under this name. */
    Node node(String host) {
        return nodes.stream()
                .filter(node -> node.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    /** What is still to be done in the outbox; for H2 only once no process runs. */
    List<String> leftovers() {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url, user, "");
                var found = connection
                        .createStatement()
                        .executeQuery("select k, state, not_before, attempts, ambiguous, reason from outbox"
                                + " where state <> 'SENT' order by seq")) {
            while (found.next()) {
                rows.add(String.join(
                        " ",
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        Objects.toString(found.getString(6))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        slack.close();
    }
}
