package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Views as records for whoever looks on. */
final class ViewSnapshots {
    private final World world;

    ViewSnapshots(World world) {
        this.world = world;
    }

    View of(OpenView view) {
        JsonObject body = view.body();
        return new View(
                view.id,
                view.type(),
                text(body, "title"),
                text(body, "submit"),
                Json.text(body, "callback_id"),
                Json.text(body, "private_metadata"),
                view.blocks().deepCopy(),
                new Reading(world, view.state()::words).of(view.blocks()),
                values(view),
                errors(view),
                view.json(world.app));
    }

    private static Map<String, String> values(OpenView view) {
        Map<String, String> values = new LinkedHashMap<>();
        Elements.in(view.blocks())
                .filter(placed -> view.state().of(placed).isPresent())
                .forEach(placed -> values.put(placed.label(), view.state().words(placed)));
        return values;
    }

    private static Map<String, String> errors(OpenView view) {
        Map<String, String> errors = new LinkedHashMap<>();
        Elements.in(view.blocks())
                .filter(placed -> view.errors().containsKey(placed.blockId()))
                .forEach(placed -> errors.put(placed.label(), view.errors().get(placed.blockId())));
        return errors;
    }

    private static String text(JsonObject body, String name) {
        return Json.object(body, name).map(text -> Json.text(text, "text")).orElse("");
    }
}
