package dev.baton.slack;

import dev.baton.outbox.Attempt;
import java.util.Optional;

/** Who Baton is in the workspace that its token belongs to. */
public record Identity(String workspace, String url, String botUser) {
    /** What asking Slack for it came to. */
    public sealed interface Asked {
        /** Slack knows the token. */
        record Known(Identity identity) implements Asked {}

        /** Slack refuses the token, with its word for why: a mistake in the settings. */
        record Refused(String error) implements Asked {}

        /** Slack was not reached, or did not answer: asked again later. */
        record Silent(String why) implements Asked {}
    }

    /** Asks Slack, once. */
    public static Asked ask(SlackClient client) {
        var answer = client.call(methods -> methods.authTest(r -> r));
        if (answer instanceof SlackClient.Answer.Ok<com.slack.api.methods.response.auth.AuthTestResponse> ok) {
            var who = ok.response();
            return new Asked.Known(new Identity(
                    Optional.ofNullable(who.getTeamId()).orElse(""), withSlash(who.getUrl()), who.getUserId()));
        }
        var attempt = ((SlackClient.Answer.Not<?>) answer).attempt();
        if (attempt instanceof Attempt.NotNow notNow && ErrorCodes.isOfToken(notNow.why())) {
            return new Asked.Refused(notNow.why());
        }
        return new Asked.Silent(attempt.why());
    }

    private static String withSlash(String url) {
        return url == null || url.isEmpty() ? "https://slack.com/" : url.endsWith("/") ? url : url + "/";
    }
}
