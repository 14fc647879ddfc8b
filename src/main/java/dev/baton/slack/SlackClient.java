package dev.baton.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Times;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Calls Slack's Web API: each call is one request, never repeated, never redirected, through no proxy that Baton was not
 * told of, and over within {@link Times#call}. What it came to is sorted, not thrown.
 */
public final class SlackClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final WireWatch wire = new WireWatch();
    private final Slack slack;
    private final MethodsClient methods;

    /** @param api the base of the Web API, with a final slash */
    public SlackClient(URI api, String token, Times times) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.getMethodsConfig().setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        var http = new SlackHttpClient(okHttp(times));
        http.setConfig(config);
        slack = Slack.getInstance(config, http);
        methods = slack.methods(token);
    }

    private OkHttpClient okHttp(Times times) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(CONNECT)
                .readTimeout(times.call())
                .writeTimeout(times.call())
                .callTimeout(times.call())
                .addNetworkInterceptor(SlackClient::withoutInvitation)
                .eventListener(wire)
                .build();
    }

    /** OkHttp takes {@code Retry-After: 0} on a 503 for leave to send the same request once more, by itself. */
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /** One method with its arguments. */
    interface Call<R extends SlackApiTextResponse> {
        R on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** What a call came to. */
    sealed interface Answer<R> {
        /** Slack did it, and says so. */
        record Ok<R>(R response) implements Answer<R> {}

        /** Slack did not, or nobody knows. */
        record Not<R>(Attempt attempt) implements Answer<R> {}
    }

    <R extends SlackApiTextResponse> Answer<R> call(Call<R> call) {
        wire.startWatching();
        try {
            var response = call.on(methods);
            return response != null && response.isOk()
                    ? new Answer.Ok<>(response)
                    : new Answer.Not<>(ErrorCodes.sort(response == null ? "" : response.getError()));
        } catch (SlackApiException refused) {
            return new Answer.Not<>(ErrorCodes.sort(refused.getResponse()));
        } catch (IOException broken) {
            return new Answer.Not<>(wire.sawBytes() ? doubt(broken) : ErrorCodes.notSent(broken));
        } catch (RuntimeException unreadable) {
            return new Answer.Not<>(doubt(unreadable));
        }
    }

    /** The words of an exception may hold what was sent; its class says enough. */
    private static Attempt doubt(Exception failed) {
        return new Attempt.Doubt(failed.getClass().getSimpleName());
    }

    /** The SDK's entry point, for Bolt. */
    Slack slack() {
        return slack;
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception ignored) {
            // Nothing is left to be lost: every row of the outbox tells how far it came.
        }
    }
}
