package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Has the playground's page open as a browser has: hears what happens, and acts as people. */
final class Visitor implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Map<String, JsonObject> known = new ConcurrentHashMap<>();
    private final Stream<String> stream;

    Visitor(URI address) throws IOException, InterruptedException {
        this.address = address;
        var live = HttpRequest.newBuilder(address.resolve("/live")).build();
        stream = http.send(live, HttpResponse.BodyHandlers.ofLines()).body();
        var listener = new Thread(this::listen, "visitor");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        stream.filter(line -> line.startsWith("data: "))
                .map(line -> JsonParser.parseString(line.substring("data: ".length())))
                .forEach(news -> news.getAsJsonArray().forEach(item -> know(item.getAsJsonObject())));
    }

    private void know(JsonObject item) {
        var kind = text(item, "kind");
        known.put(kind.equals("post") ? text(item, "channel") + text(item, "ts") : kind + known.size(), item);
    }

    Collection<JsonObject> known() {
        return known.values();
    }

    /** The message that is looked for, as soon as it is there. */
    JsonObject message(String what, Predicate<JsonObject> wanted) {
        return await(what)
                .until(
                        () -> known().stream()
                                .filter(item -> text(item, "kind").equals("post"))
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    static boolean offers(JsonObject message, String action) {
        return message.getAsJsonArray("blocks").toString().contains("\"action_id\":\"" + action + "\"");
    }

    static String text(JsonObject item, String name) {
        return item.has(name) ? item.get(name).getAsString() : "";
    }

    /** Acts as that person; what comes back has no problem in it. */
    JsonObject act(String person, String name, JsonObject wish) throws IOException, InterruptedException {
        wish.addProperty("as", person);
        var own = "http://" + address.getAuthority();
        var answer = post("/act/" + name, wish.toString(), own);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var said = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(text(said, "problem")).isEmpty();
        return said;
    }

    HttpResponse<String> post(String path, String body, String origin) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A wish of texts: name, value, name, value. */
    static JsonObject wish(String... namesAndValues) {
        var wish = new JsonObject();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            wish.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return wish;
    }

    /** A form with these in its fields: field, words, field, words. */
    static JsonObject form(String... fieldsAndWords) {
        var fields = new JsonArray();
        for (var i = 0; i < fieldsAndWords.length; i += 2) {
            var words = new JsonArray();
            words.add(fieldsAndWords[i + 1]);
            var field = wish("field", fieldsAndWords[i]);
            field.add("words", words);
            fields.add(field);
        }
        var form = new JsonObject();
        form.add("fields", fields);
        return form;
    }

    @Override
    public void close() {
        stream.close();
    }
}
