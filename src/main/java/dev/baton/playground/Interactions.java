package dev.baton.playground;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Builds what Slack sends when a person presses, chooses or submits something, and sends it. */
final class Interactions {
    private final World world;
    private final AppLine line;
    private final Triggers triggers;

    Interactions(World world, AppLine line, Triggers triggers) {
        this.world = world;
        this.line = line;
        this.triggers = triggers;
    }

    /** What all interactions have in common. */
    JsonObject payload(String type, Profile person) {
        JsonObject json = Json.of("type", type, "token", "unused", "api_app_id", world.app.appId());
        json.add("team", Json.of("id", world.app.teamId(), "domain", world.app.domain()));
        json.add("user", user(person));
        json.add("enterprise", JsonNull.INSTANCE);
        json.addProperty("is_enterprise_install", false);
        return json;
    }

    JsonObject triggered(String type, Profile person) {
        JsonObject json = payload(type, person);
        json.addProperty("trigger_id", triggers.issue(person.id()));
        return json;
    }

    JsonObject channel(Conversation where) {
        String name = where.kind == ConversationKind.PRIVATE ? "privategroup" : where.name;
        return Json.of("id", where.id, "name", name);
    }

    AppReply send(JsonObject payload) {
        return line.interaction(payload);
    }

    private JsonObject user(Profile person) {
        String team = person.is(Profile.Trait.STRANGER) ? "T0OTHER" : world.app.teamId();
        return Json.of("id", person.id(), "username", person.name(), "name", person.name(), "team_id", team);
    }
}
