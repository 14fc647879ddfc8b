package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import dev.baton.outbox.Times;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the manifest has Slack send is what Baton listens to, and the other way round. */
class ManifestTest {
    /** The manifest marks these with "Coming". A line goes from here when its listener is there. */
    private static final Set<String> EVENTS_TO_COME = Set.of("message.mpim");

    private static final Set<String> CONVERSATIONS_READ = Set.of("message.channels", "message.groups", "message.im");

    private final SlackClient client =
            new SlackClient(URI.create("http://127.0.0.1:9/api/"), "xoxb-nobody", Times.real());
    private final Map<?, ?> manifest = load(Path.of("manifest.yml"));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theCommandIsTheOneThatIsAnswered() {
        assertThat(each("command", "features", "slash_commands"))
                .containsExactlyInAnyOrderElementsOf(patterns("slashCommandHandlers"));
    }

    @Test
    void theCommandEscapesChannels() {
        assertThat(each("should_escape", "features", "slash_commands")).containsOnly("true");
    }

    @Test
    void theShortcutsAreThoseThatAreAnswered() {
        assertThat(shortcuts("global")).containsExactlyInAnyOrderElementsOf(patterns("globalShortcutHandlers"));
        assertThat(shortcuts("message")).containsExactlyInAnyOrderElementsOf(patterns("messageShortcutHandlers"));
    }

    @Test
    void theEventsAreThoseThatAreHeardAndThoseToCome() {
        assertThat(list("settings", "event_subscriptions", "bot_events"))
                .doesNotHaveDuplicates()
                .filteredOn(event -> !EVENTS_TO_COME.contains(event))
                .containsExactlyInAnyOrderElementsOf(heard());
        assertThat(list("settings", "event_subscriptions", "bot_events")).containsAll(EVENTS_TO_COME);
    }

    @Test
    void theScopesAreThoseThatTheDoctorLooksFor() {
        assertThat(list("oauth_config", "scopes", "bot")).containsExactlyInAnyOrderElementsOf(Scopes.NEEDED);
    }

    @Test
    void everythingGoesToTheOneAddressThatTheDoorKeeps() {
        assertThat(each("url", "features", "slash_commands")).allMatch(url -> url.endsWith("/slack/events"));
        assertThat(List.of(
                        at("settings", "event_subscriptions", "request_url"),
                        at("settings", "interactivity", "request_url")))
                .allMatch(url -> url.toString().endsWith("/slack/events"));
    }

    @Test
    void everyScopeEventAndShortcutSaysWhatItIsFor() throws Exception {
        var bare = new ArrayList<String>();
        var before = "";
        for (var line : Files.readAllLines(Path.of("manifest.yml"))) {
            if (line.strip().startsWith("- ") && !before.strip().startsWith("#")) {
                bare.add(line.strip());
            }
            before = line;
        }
        assertThat(bare).isEmpty();
    }

    /** Slack has one kind of message event, and one subscription for each kind of conversation. */
    private Set<String> heard() {
        return registered("eventHandlers").keySet().stream()
                .map(event -> event.toString().split(":", 2)[0])
                .flatMap(event -> event.equals("message") ? CONVERSATIONS_READ.stream() : Stream.of(event))
                .collect(Collectors.toSet());
    }

    private List<String> patterns(String handlers) {
        return registered(handlers).keySet().stream()
                .map(pattern -> ((Pattern) pattern).pattern())
                .map(pattern -> pattern.replaceAll("^\\^|\\$$|\\\\Q|\\\\E", ""))
                .toList();
    }

    /** What Bolt was given to listen to; it tells nobody, so it is looked up. */
    private Map<?, ?> registered(String handlers) {
        var identity = new Identity("T0TEAM", "https://example.slack.com/", "U0BATON");
        var app = new SlackApp(client, new OwnWorkspace(identity), null, new News(null, null, null));
        return (Map<?, ?>) field(field(app, SlackApp.class, "bolt"), App.class, handlers);
    }

    private static Object field(Object of, Class<?> type, String name) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException moved) {
            throw new AssertionError("Bolt keeps its listeners elsewhere now", moved);
        }
    }

    private List<String> shortcuts(String type) {
        return items("features", "shortcuts").stream()
                .filter(shortcut -> type.equals(shortcut.get("type")))
                .map(shortcut -> String.valueOf(shortcut.get("callback_id")))
                .toList();
    }

    private List<String> each(String key, String... path) {
        return items(path).stream().map(item -> String.valueOf(item.get(key))).toList();
    }

    private List<Map<?, ?>> items(String... path) {
        return ((List<?>) at(path))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private List<String> list(String... path) {
        return ((List<?>) at(path)).stream().map(Object::toString).toList();
    }

    private Object at(String... path) {
        Object found = manifest;
        for (var key : path) {
            found = ((Map<?, ?>) found).get(key);
        }
        return found;
    }

    private static Map<?, ?> load(Path file) {
        try {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (java.io.IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
