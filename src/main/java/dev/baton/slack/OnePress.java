package dev.baton.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;

/** Answers a press that names more actions than one, or none: Bolt asks no listener about it, and says nothing to anybody. */
record OnePress(SlackDesk desk) implements Middleware {
    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request instanceof BlockActionRequest press
                && press.getPayload().getActions().size() != 1) {
            desk.sayUnknown(press.getPayload());
            return Response.ok();
        }
        return chain.next(request);
    }
}
