package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Instant;

/** The workspace's things as the page is told of them. Callers hold the world's monitor. */
final class PageShapes {
    private final World world;

    PageShapes(World world) {
        this.world = world;
    }

    JsonObject clock(Instant now) {
        var json = Json.of("kind", "clock", "zone", world.zone().getId(), "bot", world.app.botUserId());
        json.addProperty("now", now.toEpochMilli());
        return json;
    }

    JsonObject person(Figure figure) {
        var profile = world.known(figure.person());
        return Json.of(
                "kind",
                "person",
                "id",
                profile.id(),
                "name",
                profile.displayName(),
                "handle",
                profile.name(),
                "part",
                figure.part(),
                "dm",
                world.im(profile.id()).id);
    }

    JsonObject place(Conversation where) {
        var json = Json.of("kind", "place", "id", where.id, "name", where.name, "type", where.kind.eventName());
        return Json.with(json, "members", Json.strings(where.members));
    }

    JsonObject post(String reader, Post post) {
        var json = Json.of("kind", "post", "channel", post.channel, "ts", post.ts, "user", post.author);
        json.addProperty("reader", reader);
        json.addProperty("text", post.text());
        json.add("blocks", post.blocks());
        json.add("files", post.files());
        post.threadTs.filter(thread -> !thread.equals(post.ts)).ifPresent(thread -> json.addProperty("thread", thread));
        json.addProperty("edited", post.editedAt().isPresent());
        json.addProperty("deleted", post.isTombstone());
        var reactions = new JsonObject();
        post.reactions.forEach((name, people) -> reactions.add(name, Json.strings(people)));
        return Json.with(json, "reactions", reactions);
    }

    JsonObject view(OpenView view) {
        var json = view.json(world.app);
        var errors = new JsonObject();
        view.errors().forEach(errors::addProperty);
        return Json.with(json, "errors", errors);
    }
}
