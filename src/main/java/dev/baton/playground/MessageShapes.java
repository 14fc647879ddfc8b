package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Messages as the Web API and the events show them. */
final class MessageShapes {
    private final World world;

    MessageShapes(World world) {
        this.world = world;
    }

    JsonObject of(Post post, boolean withMetadata) {
        JsonObject json = Json.of("type", "message", "user", post.author, "text", post.text(), "ts", post.ts);
        json.addProperty("team", world.app.teamId());
        if (post.isTombstone()) {
            json.addProperty("subtype", "tombstone");
            json.addProperty("user", "USLACKBOT");
            json.addProperty("hidden", true);
        } else {
            addAuthor(post, json);
        }
        addContent(post, json, withMetadata);
        addThread(post, json);
        addReactions(post, json);
        return json;
    }

    private void addAuthor(Post post, JsonObject json) {
        if (post.author.equals(world.app.botUserId())) {
            json.addProperty("bot_id", world.app.botId());
            json.addProperty("app_id", world.app.appId());
            json.add("bot_profile", botProfile());
        } else {
            json.addProperty("client_msg_id", "m-" + post.channel + "-" + post.ts);
        }
    }

    private JsonObject botProfile() {
        JsonObject bot = Json.of("id", world.app.botId(), "app_id", world.app.appId(), "name", world.app.botName());
        bot.addProperty("deleted", false);
        bot.addProperty("updated", 0);
        String icon = "https://a.slack-edge.com/bot.png";
        bot.add("icons", Json.of("image_36", icon, "image_48", icon, "image_72", icon));
        bot.addProperty("team_id", world.app.teamId());
        return bot;
    }

    private static void addContent(Post post, JsonObject json, boolean withMetadata) {
        if (!post.blocks().isEmpty()) {
            json.add("blocks", post.blocks().deepCopy());
        }
        if (!post.files().isEmpty()) {
            json.add("files", post.files().deepCopy());
        }
        post.metadata().filter(kept -> withMetadata).ifPresent(metadata -> json.add("metadata", metadata.deepCopy()));
        post.editedAt().ifPresent(at -> json.add("edited", Json.of("user", post.author, "ts", at)));
    }

    private void addThread(Post post, JsonObject json) {
        Optional<Conversation> conversation = world.conversation(post.channel);
        List<Post> replies = conversation.map(one -> one.replies(post.ts)).orElse(List.of());
        if (!replies.isEmpty()) {
            json.addProperty("thread_ts", post.ts);
            json.addProperty("reply_count", replies.size());
            json.addProperty("latest_reply", replies.get(replies.size() - 1).ts);
            json.add(
                    "reply_users",
                    Json.strings(replies.stream()
                            .map(reply -> reply.author)
                            .distinct()
                            .toList()));
            json.addProperty("is_locked", false);
        }
        post.threadTs.ifPresent(thread -> json.addProperty("thread_ts", thread));
        post.threadTs
                .flatMap(thread -> conversation.flatMap(one -> one.find(thread)))
                .ifPresent(parent -> json.addProperty("parent_user_id", parent.author));
    }

    private static void addReactions(Post post, JsonObject json) {
        JsonArray reactions = new JsonArray();
        post.reactions.forEach((name, people) -> {
            JsonObject reaction = Json.of("name", name);
            reaction.add("users", Json.strings(people));
            reaction.addProperty("count", people.size());
            reactions.add(reaction);
        });
        if (!reactions.isEmpty()) {
            json.add("reactions", reactions);
        }
    }
}
