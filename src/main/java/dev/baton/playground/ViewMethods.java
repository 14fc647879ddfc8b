package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Modals and Home pages, as the app opens and changes them. */
final class ViewMethods {
    private static final String HASH = "hash_conflict";

    private final World world;
    private final Screens screens;
    private final Triggers triggers;

    ViewMethods(World world, Screens screens, Triggers triggers) {
        this.world = world;
        this.screens = screens;
        this.triggers = triggers;
    }

    Map<String, Method> table() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private JsonObject open(Args args) {
        String trigger = args.required("trigger_id");
        String person = triggers.check(trigger);
        JsonObject body = modal(args);
        checkExternalId(body);
        triggers.use(trigger);
        return described(screens.open(person, body));
    }

    private JsonObject push(Args args) {
        String trigger = args.required("trigger_id");
        String person = triggers.check(trigger);
        JsonObject body = modal(args);
        if (screens.top(person).isEmpty()) {
            throw new SlackError("not_found");
        }
        OpenView view = screens.push(person, body);
        triggers.use(trigger);
        return described(view);
    }

    private JsonObject update(Args args) {
        Optional<OpenView> named = args.text("view_id")
                .map(screens::find)
                .orElseGet(() -> args.text("external_id").flatMap(screens::findExternal));
        JsonObject body = view(args);
        OpenView view = named.orElseThrow(() -> new SlackError("not_found"));
        if (view.type().equals("home")) {
            BlockKit.checkHome(body);
        } else {
            BlockKit.checkModal(body);
        }
        checkHash(args, view);
        screens.update(view, body);
        return described(view);
    }

    private JsonObject publish(Args args) {
        String person = args.required("user_id");
        if (world.person(person).isEmpty()) {
            throw new SlackError("user_not_found");
        }
        if (!screens.homesOn()) {
            throw new SlackError("not_enabled");
        }
        JsonObject body = view(args);
        BlockKit.checkHome(body);
        screens.home(person).ifPresent(home -> checkHash(args, home));
        return described(screens.publish(person, body));
    }

    private static JsonObject modal(Args args) {
        JsonObject body = view(args);
        BlockKit.checkModal(body);
        return body;
    }

    private static JsonObject view(Args args) {
        return args.object("view", "invalid_arguments")
                .orElseThrow(() -> SlackError.badArgument("missing required field: view"));
    }

    private void checkExternalId(JsonObject body) {
        boolean taken = Json.string(body, "external_id")
                .filter(id -> !id.isEmpty())
                .flatMap(screens::findExternal)
                .isPresent();
        if (taken) {
            throw new SlackError("duplicate_external_id", List.of());
        }
    }

    private static void checkHash(Args args, OpenView view) {
        if (args.text("hash").filter(hash -> !hash.equals(view.hash())).isPresent()) {
            throw new SlackError(HASH);
        }
    }

    private JsonObject described(OpenView view) {
        return Json.with(new JsonObject(), "view", view.json(world.app));
    }
}
