package dev.baton.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Obstacle;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Asks Slack where to connect; each address is good for one connection, and only for a short while. */
record SocketAddresses(SlackClient client, String appToken) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Asks once. An address is a secret: whoever has it is taken for Baton. */
    SlackClient.Answer<URI> next() {
        var answer = client.call(m -> m.appsConnectionsOpen(r -> r.token(appToken)));
        if (answer instanceof SlackClient.Answer.Ok<AppsConnectionsOpenResponse> ok) {
            return address(ok.response().getUrl())
                    .<SlackClient.Answer<URI>>map(SlackClient.Answer.Ok::new)
                    .orElseGet(() -> new SlackClient.Answer.Not<>(
                            new Attempt.Never("an address that is not safe", Obstacle.REFUSED)));
        }
        return new SlackClient.Answer.Not<>(((SlackClient.Answer.Not<?>) answer).attempt());
    }

    /** Encrypted, or within this machine. */
    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text == null ? "" : text)).filter(SocketAddresses::isSafe);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI address) {
        var here = address.getHost() != null && THIS_MACHINE.contains(address.getHost());
        return "wss".equals(address.getScheme()) || ("ws".equals(address.getScheme()) && here);
    }
}
