package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** People before an open modal or Home page: filling in, choosing, pressing, closing. */
final class Forms {
    private final World world;
    private final Presence presence;
    private final Screens screens;
    private final Interactions interactions;
    private final Changes changes;

    Forms(Parts parts) {
        this.world = parts.world;
        this.presence = new Presence(world);
        this.screens = parts.screens;
        this.interactions = parts.interactions;
        this.changes = parts.changes;
    }

    OpenView modal(String person) {
        presence.active(person);
        return screens.top(person).orElseThrow(() -> new IllegalStateException(person + " has no form open"));
    }

    /** Puts words into a field; one that reports at once tells the app of a change, whose answer is given then. */
    Optional<Answer> fill(String person, String label, List<String> words) {
        Optional<JsonObject> payload;
        synchronized (world) {
            OpenView view = modal(person);
            Elements.Placed placed = field(view, label);
            Optional<JsonObject> before = view.state().of(placed);
            view.state().fill(placed, words, world);
            changes.happened();
            payload = view.state()
                    .of(placed)
                    .filter(state -> reportsAtOnce(placed) && !before.equals(Optional.of(state)))
                    .map(state -> payload(person, view, Touch.actions(placed, state, world)));
        }
        return payload.map(interactions::send).map(Answer::plain);
    }

    Answer press(String person, Function<String, Optional<OpenView>> where, String label) {
        JsonObject payload;
        synchronized (world) {
            OpenView view =
                    where.apply(person).orElseThrow(() -> new IllegalStateException(person + " has nothing open"));
            Touch touch = Touch.find(view.blocks(), label);
            payload = payload(person, view, touch.actions(world));
        }
        return Answer.plain(interactions.send(payload));
    }

    /** Closes the view on top; the app hears of it if it asked to. */
    void close(String person) {
        Optional<JsonObject> payload;
        synchronized (world) {
            OpenView view = modal(person);
            boolean all = Json.flag(view.body(), "clear_on_close");
            payload = Optional.of(view)
                    .filter(one -> Json.flag(one.body(), "notify_on_close"))
                    .map(one -> closed(person, one, all));
            if (all) {
                screens.closeAll(person);
            } else {
                screens.close(person, view);
            }
        }
        payload.ifPresent(interactions::send);
    }

    static Elements.Placed field(OpenView view, String label) {
        return Elements.in(view.blocks())
                .filter(placed -> placed.isCalled(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field is called " + label));
    }

    /** Texts are reported on Enter only, which ends a form; nobody presses it here. */
    private static boolean reportsAtOnce(Elements.Placed placed) {
        boolean isText = FieldKind.of(placed.element()).equals(Optional.of(FieldKind.TEXT));
        return !isText && (!placed.isInput() || Json.flag(placed.block(), "dispatch_action"));
    }

    private JsonObject payload(String person, OpenView view, JsonArray actions) {
        JsonObject payload = interactions.triggered("block_actions", presence.active(person));
        payload.add("container", Json.of("type", "view", "view_id", view.id));
        payload.add("view", view.json(world.app));
        payload.add("actions", actions);
        return payload;
    }

    private JsonObject closed(String person, OpenView view, boolean all) {
        JsonObject payload = interactions.payload("view_closed", world.known(person));
        payload.add("view", view.json(world.app));
        payload.addProperty("is_cleared", all);
        return payload;
    }
}
