package dev.baton;

import dev.baton.store.DatabaseUrl;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says. Shows no secret when printed.
 *
 * @param port of the HTTP server; 0 = any free one
 * @param heartbeat fetched after each clean audit
 * @param config the YAML file of teams, policies and people
 */
public record Settings(Slack slack, int port, DatabaseUrl database, Optional<URI> heartbeat, Optional<Path> config) {
    /**
     * How Baton and Slack reach each other.
     *
     * @param signingSecret always there unless {@code appToken} is
     * @param appToken when there: Socket Mode instead of HTTP requests
     * @param api base of the Web API; ends with a slash
     */
    public record Slack(String botToken, Optional<String> signingSecret, Optional<String> appToken, URI api) {
        public Slack {
            if (signingSecret.isEmpty() && appToken.isEmpty()) {
                throw new IllegalArgumentException("Either a signing secret or an app token");
            }
        }

        /** Whether Slack's requests come over a socket that Baton opens. */
        public boolean socketMode() {
            return appToken.isPresent();
        }

        @Override
        public String toString() {
            return "Slack[" + (socketMode() ? "Socket Mode" : "HTTP requests") + ", api=" + api + "]";
        }
    }

    /**
     * Reads the environment; white space around a value is dropped, an empty one counts as not set.
     *
     * @throws SettingsProblems with all problems together
     */
    public static Settings from(Map<String, String> environment) {
        return from(environment, Path.of(""));
    }

    static Settings from(Map<String, String> environment, Path folder) {
        return new SettingsReader(new Variables(environment), folder).read();
    }

    /**
     * Where the database is, for what needs no Slack.
     *
     * @throws SettingsProblems with all problems of it together
     */
    static DatabaseUrl database(Map<String, String> environment) {
        return new SettingsReader(new Variables(environment), Path.of("")).readDatabase();
    }

    /** The file of teams that the environment names, even where the rest of the environment is wrong. */
    static Optional<Path> file(Map<String, String> environment) {
        return new SettingsReader(new Variables(environment), Path.of("")).file();
    }

    /** One line each, for the log at start. */
    public List<String> warnings() {
        return database.warnings();
    }

    @Override
    public String toString() {
        return "Settings[" + slack + ", port=" + port + ", " + database + ", heartbeat="
                + heartbeat.map(URI::getRawAuthority).orElse("-") + ", config="
                + config.map(Path::toString).orElse("-") + "]";
    }
}
