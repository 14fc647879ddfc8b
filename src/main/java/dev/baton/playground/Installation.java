package dev.baton.playground;

import java.util.Locale;
import java.util.Optional;

/**
 * The app as it is installed in the workspace: what Slack would print on its settings pages.
 *
 * @param botToken accepted by every Web API method but {@code apps.connections.open}
 * @param signingSecret signs every request to the app
 * @param appToken accepted by {@code apps.connections.open} alone; empty = Socket Mode is off
 * @param port of the Web API on 127.0.0.1; 0 = any free one
 */
public record Installation(
        String teamId,
        String teamName,
        String appId,
        String botUserId,
        String botId,
        String botName,
        String botToken,
        String signingSecret,
        Optional<String> appToken,
        int port) {

    /** An app named Baton in a workspace named Playground, on any free port, without Socket Mode. */
    public static Installation standard() {
        return new Installation(
                "T0PLAY",
                "Playground",
                "A0BATON",
                "U0BATON",
                "B0BATON",
                "baton",
                "xoxb-playground",
                "playground-signing-secret",
                Optional.empty(),
                0);
    }

    /** The same with Socket Mode switched on. */
    public Installation withAppToken(String token) {
        return new Installation(
                teamId, teamName, appId, botUserId, botId, botName, botToken, signingSecret, Optional.of(token), port);
    }

    /** The same on a port of one's choice. */
    public Installation onPort(int number) {
        return new Installation(
                teamId, teamName, appId, botUserId, botId, botName, botToken, signingSecret, appToken, number);
    }

    String domain() {
        return teamName.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Installation[" + appId + " in " + teamId + "]";
    }
}
