package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All methods by name, each behind the check of its token. */
final class Methods {
    static final String RESPONSE_URL = "response_url";
    private static final String CONNECT = "apps.connections.open";
    private static final Logger log = LoggerFactory.getLogger(Methods.class);

    private final Map<String, Method> table;
    private final World world;
    private volatile boolean revoked;

    Methods(World world, Map<String, Method> table) {
        this.world = world;
        this.table = table;
    }

    void revokeToken() {
        revoked = true;
    }

    JsonObject call(String name, Optional<String> token, Args args) {
        try {
            Method method = Optional.ofNullable(table.get(name)).orElseThrow(() -> new SlackError("unknown_method"));
            if (!name.equals(RESPONSE_URL)) {
                checkToken(name, token);
            }
            synchronized (world) {
                return ok(method.call(args));
            }
        } catch (SlackError refusal) {
            return refusal.answer();
        } catch (RuntimeException bug) {
            log.error("The playground failed in {}; the app is told internal_error", name, bug);
            return new SlackError("internal_error").answer();
        }
    }

    private static JsonObject ok(JsonObject answer) {
        answer.addProperty("ok", true);
        return answer;
    }

    private void checkToken(String name, Optional<String> token) {
        String given = token.orElseThrow(() -> new SlackError("not_authed"));
        boolean isAppToken = world.app.appToken().equals(token);
        if (!isAppToken && !given.equals(world.app.botToken())) {
            throw new SlackError("invalid_auth");
        }
        if (name.equals(CONNECT) != isAppToken) {
            throw new SlackError("not_allowed_token_type");
        }
        if (revoked && !isAppToken) {
            throw new SlackError("token_revoked");
        }
    }
}
