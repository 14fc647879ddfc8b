package dev.baton;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches an address, so that whoever waits there knows that all is well, and misses it when it is not. No redirect is
 * followed, no proxy used, and what is answered is not read. A failure stops nothing.
 */
final class Heartbeat {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpRequest request;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();
    private String told = "";

    Heartbeat(URI address) {
        request = HttpRequest.newBuilder(address)
                .header("User-Agent", "Baton")
                .timeout(PATIENCE)
                .build();
    }

    /** One fetch, over within five seconds. */
    void beat() {
        var trouble = trouble();
        if (!trouble.equals(told)) {
            tell(trouble);
            told = trouble;
        }
    }

    /** Never the address: its path may be a secret. */
    private static void tell(String trouble) {
        if (trouble.isEmpty()) {
            LOG.info("The heartbeat is heard again");
        } else {
            LOG.warn("The heartbeat is not heard ({}); it is tried again after each clean audit", trouble);
        }
    }

    private String trouble() {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return trouble(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            return cause.getClass().getSimpleName();
        } catch (TimeoutException silent) {
            answer.cancel(true);
            return "no answer";
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return told;
        }
    }

    private static String trouble(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
            return answer.statusCode() / 100 == 2 ? "" : "status " + answer.statusCode();
        } catch (IOException broken) {
            return broken.getClass().getSimpleName();
        }
    }
}
