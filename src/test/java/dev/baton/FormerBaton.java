package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.baton.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/** A Baton of the first schema, which is no more: its rows are in {@code former/V1.sql}, its messages still stand in Slack. */
final class FormerBaton {
    private static final Pattern PLACE = Pattern.compile("\\{([CD]0[A-Z]+ [0-9.]+)}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stage stage;
    private final Map<String, String> ts = new HashMap<>();

    FormerBaton(Stage stage) {
        this.stage = stage;
    }

    void leaveEverything(Databases.Address address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .target("1")
                .load()
                .migrate();
        call("conversations.join", "{'channel': 'C0BILLING'}");
        var rows = rows();
        places(rows).forEach(this::post);
        stage.plant(PLACE.matcher(rows).replaceAll(found -> ts.get(found.group(1))));
    }

    private static String rows() {
        try (var file = FormerBaton.class.getResourceAsStream("/former/V1.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sorted, so that a thread comes after what it is under. */
    private static TreeSet<String> places(String rows) {
        return PLACE.matcher(rows)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void post(String place) {
        var channel = place.split(" ")[0];
        if (channel.startsWith("D")) {
            call("conversations.open", "{'users': 'U" + channel.substring(1) + "'}");
        }
        var under = place.contains(".") ? "', 'thread_ts': '" + ts.get(place.split("\\.")[0]) : "";
        var answer =
                call("chat.postMessage", "{'channel': '" + channel + under + "', 'text': 'said by a former Baton'}");
        ts.put(place, answer.get("ts").getAsString());
    }

    private JsonObject call(String method, String arguments) {
        var request = HttpRequest.newBuilder(stage.slack.apiUrl().resolve(method))
                .header("Authorization", "Bearer " + stage.slack.app().botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(arguments.replace('\'', '"')))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
