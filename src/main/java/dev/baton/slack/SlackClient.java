package dev.baton.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Pauses;
import dev.baton.outbox.Times;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls Slack's Web API: each call is one request, never repeated, never redirected, through no proxy that Baton was not
 * told of, and over within {@link Times#call}. What it came to is sorted, not thrown.
 */
public final class SlackClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final WireWatch wire = new WireWatch();
    private final Restraint restraint = new Restraint();
    private final OkHttpClient plain;
    private final String token;
    private final UploadAddresses uploads;
    private final Slack slack;
    private final MethodsClient methods;

    /** @param api the base of the Web API, with a final slash */
    public SlackClient(URI api, String token, Times times) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.getMethodsConfig().setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        plain = okHttp(times);
        this.token = token;
        uploads = new UploadAddresses(api);
        var http = new SlackHttpClient(plain);
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
                .addInterceptor(restraint)
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

    /** From now on no call is made inside a pause that is known there. */
    public void keepTo(Pauses pauses) {
        restraint.keepTo(pauses);
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

    /** One method of which the SDK does not know all arguments. */
    <R extends SlackApiTextResponse> Answer<R> call(String method, Map<String, String> arguments, Class<R> answer) {
        return call(m -> m.postFormWithTokenAndParseResponse(
                form -> {
                    arguments.forEach(form::add);
                    return form;
                },
                method,
                token,
                answer));
    }

    /**
     * Sends content to an address that Slack has given for it; without the token, which is for the Web API alone.
     *
     * @return what kept it from being taken; empty where it was
     */
    Optional<Attempt> send(@Nullable String to, String content) {
        var address = uploads.trusted(String.valueOf(to));
        if (address.isEmpty()) {
            return Optional.of(new Attempt.Never("an upload address that is not Slack's", Obstacle.REFUSED));
        }
        wire.startWatching();
        var body = RequestBody.create(content.getBytes(StandardCharsets.UTF_8), BYTES);
        var request =
                new Request.Builder().url(address.get().toString()).post(body).build();
        try (var response = plain.newCall(request).execute()) {
            return response.isSuccessful() ? Optional.empty() : Optional.of(ErrorCodes.sort(response));
        } catch (IOException broken) {
            return Optional.of(wire.sawBytes() ? doubt(broken) : ErrorCodes.notSent(broken));
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
