package dev.baton.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import org.jspecify.annotations.Nullable;

/** Lets through what comes from the workspace that the token belongs to; anything else is answered 200 and ignored. */
record OwnWorkspace(Identity identity) implements Middleware {
    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        var context = request.getContext();
        var type = request.getRequestType();
        var about = type == RequestType.UrlVerification || type == RequestType.SSLCheck;
        if (about || isOurs(context.getTeamId())) {
            context.setBotUserId(identity.botUser());
            return chain.next(request);
        }
        return Response.ok();
    }

    /** What names no workspace cannot be another's; nor can anything be told apart where Slack did not say which is ours. */
    private boolean isOurs(@Nullable String workspace) {
        return workspace == null || identity.workspace().isEmpty() || workspace.equals(identity.workspace());
    }
}
