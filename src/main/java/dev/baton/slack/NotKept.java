package dev.baton.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.baton.directory.LookupFailed;
import dev.baton.usecase.Transactions;

/**
 * Answers 503 for an event whose meaning could not be kept, so that Slack sends it again. A listener alone cannot: what it
 * answers but 200, Bolt takes for "not mine", and acknowledges the event since nobody wanted it.
 */
final class NotKept implements Middleware {
    private static final String MARK = "baton.not-kept";

    /** Answered 200 only after what it means is kept; otherwise Slack sends it again. */
    static Response unlessKept(EventContext context, Runnable event) {
        try {
            event.run();
            return context.ack();
        } catch (Transactions.Unavailable | LookupFailed later) {
            return answer(context);
        }
    }

    private static Response answer(Context context) {
        context.getAdditionalValues().put(MARK, "");
        return later();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        var answer = chain.next(request);
        return request.getContext().getAdditionalValues().containsKey(MARK) ? later() : answer;
    }

    private static Response later() {
        return Response.builder().statusCode(503).build();
    }
}
