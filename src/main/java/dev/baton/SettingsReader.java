package dev.baton;

import dev.baton.store.DatabaseUrl;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads each variable, collecting what is wrong, so that the operator hears everything at once. */
final class SettingsReader {
    private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    private static final String APP_TOKEN = "SLACK_APP_TOKEN";
    private static final String API_URL = "SLACK_API_URL";
    private static final String HEARTBEAT_URL = "BATON_HEARTBEAT_URL";
    private static final String CONFIG = "BATON_CONFIG";
    private static final String DATABASE_URL = "DATABASE_URL";

    private static final String SLACKS_OWN = "https://slack.com/api/";
    private static final String DEFAULT_DATABASE = "jdbc:h2:file:./data/baton";
    private static final String DEFAULT_CONFIG = "baton.yml";
    private static final int DEFAULT_PORT = 3000;
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final Variables variables;
    private final Credentials credentials;
    private final Path folder;

    SettingsReader(Variables variables, Path folder) {
        this.variables = variables;
        this.credentials = new Credentials(variables);
        this.folder = folder;
    }

    Settings read() {
        Optional<String> bot = botToken();
        Optional<String> app = variables.text(APP_TOKEN).flatMap(it -> credentials.token(APP_TOKEN, "xapp-", it));
        Optional<String> secret = signingSecret();
        Optional<URI> api =
                variables.text(API_URL).or(() -> Optional.of(SLACKS_OWN)).flatMap(this::api);
        int port = variables.text("PORT").flatMap(this::port).orElse(DEFAULT_PORT);
        Optional<DatabaseUrl> database = database();
        Optional<URI> heartbeat =
                variables.text(HEARTBEAT_URL).flatMap(it -> WebAddress.read(it, HEARTBEAT_URL, variables));
        Optional<Path> config = file();
        variables.throwProblems();
        Settings.Slack slack = new Settings.Slack(bot.orElseThrow(), secret, app, api.orElseThrow());
        return new Settings(slack, port, database.orElseThrow(), heartbeat, config);
    }

    /** The file of teams, where it can be read, whatever else is wrong. */
    Optional<Path> file() {
        return variables.text(CONFIG).map(this::config).orElseGet(this::defaultConfig);
    }

    /** The database alone, for what needs no Slack. */
    DatabaseUrl readDatabase() {
        var database = database();
        variables.throwProblems();
        return database.orElseThrow();
    }

    private Optional<String> botToken() {
        Optional<String> given = variables.text(BOT_TOKEN);
        if (given.isEmpty()) {
            return variables.wrong(
                    BOT_TOKEN,
                    "is not set: copy the Bot User OAuth Token (xoxb-…) of your Slack app,"
                            + " under OAuth & Permissions");
        }
        return credentials.token(BOT_TOKEN, "xoxb-", given.get());
    }

    private Optional<String> signingSecret() {
        Optional<String> given = variables.text(SIGNING_SECRET);
        if (given.isEmpty() && variables.text(APP_TOKEN).isEmpty()) {
            return variables.wrong(
                    SIGNING_SECRET,
                    "is not set: copy the Signing Secret of your Slack app, under Basic"
                            + " Information, or set SLACK_APP_TOKEN to use Socket Mode");
        }
        return given.flatMap(it -> credentials.secret(SIGNING_SECRET, it));
    }

    private Optional<URI> api(String text) {
        Optional<URI> api = WebAddress.read(text.endsWith("/") ? text : text + "/", API_URL, variables);
        if (api.filter(it -> it.getRawQuery() != null || it.getRawFragment() != null)
                .isPresent()) {
            return variables.wrong(API_URL, "must be a plain address without ? or #, for instance " + SLACKS_OWN);
        }
        return api;
    }

    private Optional<Integer> port(String text) {
        Optional<Integer> port = Optional.of(text)
                .filter(PORT.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(it -> it <= 65_535);
        return port.or(() -> variables.wrong("PORT", "must be a number from 1 to 65535, or 0 for any free port"));
    }

    private Optional<DatabaseUrl> database() {
        try {
            DatabaseUrl url = DatabaseUrl.parse(variables.text(DATABASE_URL).orElse(DEFAULT_DATABASE));
            return Optional.of(url.as(variables.text("DATABASE_USER"), variables.password("DATABASE_PASSWORD")));
        } catch (DatabaseUrl.Refused e) {
            e.problems().forEach(problem -> variables.wrong(DATABASE_URL, problem));
            return Optional.empty();
        }
    }

    private Optional<Path> config(String text) {
        try {
            Path file = folder.resolve(text);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return Optional.of(file);
            }
        } catch (InvalidPathException e) {
            // Said below, as for any other name that leads to no file.
        }
        return variables.wrong(CONFIG, "names a file that is not there or cannot be read");
    }

    private Optional<Path> defaultConfig() {
        return Files.exists(folder.resolve(DEFAULT_CONFIG)) ? config(DEFAULT_CONFIG) : Optional.empty();
    }
}
