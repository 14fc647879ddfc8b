package dev.baton.slack;

import dev.baton.outbox.Lane;
import dev.baton.outbox.Pauses;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Makes no call inside a {@code Retry-After}: until it is over, Slack's answer is given again. What has a lane is paused by that. */
final class Restraint implements Interceptor {
    private static final int TOO_MANY = 429;

    private volatile Pauses pauses = Pauses.NONE;

    void keepTo(Pauses known) {
        pauses = known;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var segments = request.url().pathSegments();
        var method = segments.get(segments.size() - 1);
        if (Lane.isLane(method)) {
            return chain.proceed(request);
        }
        var left = pauses.left(method);
        return left.isPresent() ? refused(request, left.get()) : heard(method, chain.proceed(request));
    }

    private Response heard(String method, Response response) {
        if (response.code() == TOO_MANY) {
            pauses.begin(method, ErrorCodes.retryAfter(response));
        }
        return response;
    }

    private static Response refused(Request request, Duration left) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(TOO_MANY)
                .message("Too Many Requests")
                .header("Retry-After", Long.toString(left.toSeconds() + 1))
                .body(ResponseBody.create("", null))
                .build();
    }
}
