package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Slash commands, with should_escape switched on, and their answers. */
final class Slashes {
    private final World world;
    private final Parts parts;
    private final Presence presence;
    private final Snapshots snapshots;

    Slashes(Parts parts) {
        this.world = parts.world;
        this.parts = parts;
        this.presence = new Presence(world);
        this.snapshots = new Snapshots(world);
    }

    Answer run(String person, String channel, String command, String typed) {
        String hook;
        Map<String, String> fields;
        synchronized (world) {
            Profile profile = presence.active(person);
            if (profile.is(Profile.Trait.STRANGER)) {
                throw new IllegalStateException("People of other workspaces have no commands");
            }
            Conversation where = presence.reading(person, channel);
            hook = parts.hooks.issue(person, channel, Optional.empty());
            fields = fields(profile, where, command, new TypedText(world).of(typed), hook);
        }
        AppReply reply = parts.line.command(fields);
        return reply.isOk() ? read(reply, hook) : Answer.plain(reply);
    }

    private Map<String, String> fields(Profile person, Conversation where, String command, String text, String hook) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "unused");
        fields.put("team_id", world.app.teamId());
        fields.put("team_domain", world.app.domain());
        fields.put("channel_id", where.id);
        fields.put("channel_name", where.kind == ConversationKind.PRIVATE ? "privategroup" : where.name);
        fields.put("user_id", person.id());
        fields.put("user_name", person.name());
        fields.put("command", command);
        fields.put("text", text);
        fields.put("api_app_id", world.app.appId());
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", parts.hookAddress(hook));
        fields.put("trigger_id", parts.triggers.issue(person.id()));
        return fields;
    }

    /** An empty answer shows nothing; one that is no JSON shows as it is. */
    private Answer read(AppReply reply, String hook) {
        if (reply.body().isBlank()) {
            return Answer.plain(reply);
        }
        Args said = new Args(reply.json().orElseGet(() -> Json.of("text", reply.body())));
        try {
            Message message = show(said, hook);
            return new Answer(reply.status(), reply.elapsed(), reply.body(), Optional.of(message), Optional.empty());
        } catch (SlackError refusal) {
            Optional<String> problem = Optional.ofNullable(refusal.getMessage());
            return new Answer(reply.status(), reply.elapsed(), reply.body(), Optional.empty(), problem);
        }
    }

    private Message show(Args said, String hook) {
        synchronized (world) {
            JsonObject values = said.values();
            boolean ephemeral = !Json.text(values, "response_type").equals("in_channel");
            Hooks.Hook answered = parts.hooks.get(hook);
            Post post = parts.sayings.say(answered, said, parts.drafts.read(said, Drafts.LONGEST_POST));
            answered.remember(post.ts);
            parts.changes.happened();
            return snapshots.of(post, ephemeral);
        }
    }
}
