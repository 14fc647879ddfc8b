package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each person has open: a stack of at most three modals, and the app's Home page. */
final class Screens {
    private static final int HIGHEST_STACK = 3;

    private final Map<String, Deque<OpenView>> modals = new HashMap<>();
    private final Map<String, OpenView> homes = new HashMap<>();
    private final BlockIds ids;
    private final Stamps stamps;
    private final Changes changes;
    private int views;
    private boolean homesOff;

    Screens(BlockIds ids, Stamps stamps, Changes changes) {
        this.ids = ids;
        this.stamps = stamps;
        this.changes = changes;
    }

    /** A new stack: whatever was open gives way. */
    OpenView open(String person, JsonObject body) {
        stack(person).clear();
        return push(person, body);
    }

    OpenView push(String person, JsonObject body) {
        if (stack(person).size() == HIGHEST_STACK) {
            throw new SlackError("push_limit_reached");
        }
        OpenView view = new OpenView(nextId(), top(person), complete(body), stamps.next());
        stack(person).push(view);
        changes.happened();
        return view;
    }

    void update(OpenView view, JsonObject body) {
        view.become(complete(body), stamps.next());
        changes.happened();
    }

    OpenView publish(String person, JsonObject body) {
        Optional<OpenView> present = home(person);
        present.ifPresent(view -> update(view, body));
        OpenView home =
                present.orElseGet(() -> new OpenView(nextId(), Optional.empty(), complete(body), stamps.next()));
        homes.put(person, home);
        changes.happened();
        return home;
    }

    /** Switches the Home tab off or on, as the app's settings do. */
    void homes(boolean on) {
        homesOff = !on;
    }

    boolean homesOn() {
        return !homesOff;
    }

    Optional<OpenView> top(String person) {
        return Optional.ofNullable(stack(person).peek());
    }

    Optional<OpenView> home(String person) {
        return Optional.ofNullable(homes.get(person));
    }

    Optional<OpenView> find(String viewId) {
        return all().filter(view -> view.id.equals(viewId)).findFirst();
    }

    Optional<OpenView> findExternal(String externalId) {
        return all().filter(view -> Json.text(view.body(), "external_id").equals(externalId))
                .findFirst();
    }

    void close(String person, OpenView view) {
        stack(person).remove(view);
        changes.happened();
    }

    void closeAll(String person) {
        stack(person).clear();
        changes.happened();
    }

    private Stream<OpenView> all() {
        return Stream.concat(modals.values().stream().flatMap(Deque::stream), homes.values().stream());
    }

    private Deque<OpenView> stack(String person) {
        return modals.computeIfAbsent(person, none -> new ArrayDeque<>());
    }

    private JsonObject complete(JsonObject body) {
        JsonObject copy = body.deepCopy();
        copy.add("blocks", ids.complete(Json.array(body, "blocks")));
        return copy;
    }

    private String nextId() {
        views++;
        return "V0%06d".formatted(views);
    }
}
