package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What one open page has been told, and so what is news to it. */
final class PageState {
    /** The page's own clock goes on by itself; it is told again where it would be wrong. */
    private static final Duration DRIFT = Duration.ofSeconds(2);

    private final Parts parts;
    private final World world;
    private final List<Figure> figures;
    private final Deeds deeds;
    private final PageShapes shapes;
    private final RealTime realTime = new RealTime();
    private final Map<String, String> told = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private JsonArray news = new JsonArray();
    private int deedsTold;
    private Optional<Duration> clockTold = Optional.empty();

    PageState(Parts parts, List<Figure> figures, Deeds deeds) {
        this.parts = parts;
        this.world = parts.world;
        this.figures = figures;
        this.deeds = deeds;
        this.shapes = new PageShapes(world);
    }

    /** What has become of the workspace since the last call; the first time, all of it. */
    JsonArray news() {
        synchronized (world) {
            news = new JsonArray();
            present.clear();
            clock();
            figures.forEach(figure -> tell("person " + figure.person(), shapes.person(figure)));
            world.conversations().forEach(this::conversation);
            figures.forEach(figure -> screens(figure.person()));
            tellWhatIsGone();
        }
        deeds.since(deedsTold).forEach(deed -> {
            news.add(deed);
            deedsTold++;
        });
        return news;
    }

    private void clock() {
        Instant now = world.stamps.now();
        var ahead = Duration.between(realTime.now(), now);
        if (clockTold
                .filter(before -> before.minus(ahead).abs().compareTo(DRIFT) < 0)
                .isEmpty()) {
            clockTold = Optional.of(ahead);
            news.add(shapes.clock(now));
        }
    }

    private void conversation(Conversation where) {
        tell("place " + where.id, shapes.place(where));
        where.all().forEach(post -> post("", post));
    }

    private void screens(String person) {
        parts.ephemerals.seenBy(person).forEach(post -> post(person, post));
        view("modal", person, parts.screens.top(person));
        view("home", person, parts.screens.home(person));
    }

    /** @param reader the only one who sees it; empty where all do */
    private void post(String reader, Post post) {
        var mark = post.updates() + " " + post.isTombstone() + " " + post.reactions;
        tell("post " + reader + " " + post.channel + " " + post.ts, mark, () -> shapes.post(reader, post));
    }

    private void view(String kind, String person, Optional<OpenView> view) {
        view.map(shapes::view)
                .map(json -> Json.with(Json.of("kind", kind, "person", person), "view", json))
                .ifPresent(item -> tell(kind + " " + person, item));
    }

    private void tell(String key, JsonObject item) {
        tell(key, Json.write(item), () -> item);
    }

    private void tell(String key, String mark, Supplier<JsonObject> item) {
        present.add(key);
        if (!mark.equals(told.put(key, mark))) {
            news.add(item.get());
        }
    }

    private void tellWhatIsGone() {
        var gone = new HashSet<>(told.keySet());
        gone.removeAll(present);
        gone.forEach(key -> {
            told.remove(key);
            news.add(Json.of("kind", "gone", "key", key));
        });
    }
}
