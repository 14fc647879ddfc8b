package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Map;

/** Who the app is, and the address for Socket Mode. */
final class AuthMethods {
    private final Installation app;
    private final Sockets sockets;

    AuthMethods(Installation app, Sockets sockets) {
        this.app = app;
        this.sockets = sockets;
    }

    Map<String, Method> table() {
        return Map.of("auth.test", this::test, "apps.connections.open", this::connect);
    }

    private JsonObject test(Args args) {
        JsonObject answer = Json.of("url", "https://" + app.domain() + ".slack.com/", "team", app.teamName());
        answer.addProperty("user", app.botName());
        answer.addProperty("team_id", app.teamId());
        answer.addProperty("user_id", app.botUserId());
        answer.addProperty("bot_id", app.botId());
        answer.addProperty("is_enterprise_install", false);
        return answer;
    }

    private JsonObject connect(Args args) {
        return Json.of("url", sockets.address());
    }
}
