package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses ({@code response_url}) to which the app may answer later: five times in thirty minutes each. */
final class Hooks {
    static final String PATH = "/hooks/";
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Hook> byId = new HashMap<>();
    private final Stamps stamps;

    Hooks(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Whom it answers and where; the message that it may replace, seen by that person alone or by all. */
    static final class Hook {
        final String person;
        final String channel;
        private final Instant until;
        private Optional<String> original;
        private int uses;

        private Hook(String person, String channel, Optional<String> original, Instant until) {
            this.person = person;
            this.channel = channel;
            this.original = original;
            this.until = until;
        }

        Optional<String> original() {
            return original;
        }

        /** The first answer to a command is what later ones may replace. */
        void remember(String ts) {
            original = original.or(() -> Optional.of(ts));
        }
    }

    String issue(String person, String channel, Optional<String> original) {
        String id = "h" + (byId.size() + 1);
        byId.put(id, new Hook(person, channel, original, stamps.now().plus(LIFE)));
        return id;
    }

    Hook get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new SlackError("no_service"));
    }

    Hook use(String id) {
        Hook hook = get(id);
        if (stamps.now().isAfter(hook.until)) {
            throw new SlackError("expired_url");
        }
        if (hook.uses == USES) {
            throw new SlackError("used_url");
        }
        hook.uses++;
        return hook;
    }

    /** The status that goes with an answer at such an address. */
    static int status(JsonObject answer) {
        if (Json.flag(answer, "ok")) {
            return 200;
        }
        return Json.text(answer, "error").startsWith("invalid") ? 400 : 404;
    }
}
