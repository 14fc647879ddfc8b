package dev.baton.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;

/** Lets through what comes from the workspace that the token belongs to; anything else is answered 200 and ignored. */
record OwnWorkspace(Identity identity) implements Middleware {
    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        var context = request.getContext();
        var type = request.getRequestType();
        var about = type == RequestType.UrlVerification || type == RequestType.SSLCheck;
        if (about || context.getTeamId() == null || context.getTeamId().equals(identity.workspace())) {
            context.setBotUserId(identity.botUser());
            return chain.next(request);
        }
        return Response.ok();
    }
}
