package dev.baton.judge;

import com.google.gson.JsonObject;
import dev.baton.playground.Call;
import java.util.Optional;

/** What the judge reads in a call. */
final class Calls {
    static final String POST = "chat.postMessage";

    private Calls() {}

    static boolean isPost(Call call) {
        return call.method().equals(POST);
    }

    static boolean isPostOf(Call call, Kind kind) {
        return isPost(call) && kind(call) == kind;
    }

    static boolean isEdit(Call call) {
        return call.method().equals("chat.update");
    }

    static boolean isLook(Call call) {
        return call.method().equals("conversations.history") || call.method().equals("conversations.replies");
    }

    /** What a message needs before it can be posted. */
    static boolean readies(Call call) {
        return call.method().equals("conversations.open") || call.method().equals("users.info");
    }

    static Kind kind(Call call) {
        return Kind.of(text(call.args(), "channel"), call.args().has("thread_ts"), text(call.args(), "text"));
    }

    static String text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.isJsonPrimitive())
                .map(value -> value.getAsString())
                .orElse("");
    }

    /** In one line, without what people wrote. */
    static String told(Call call) {
        var kind = kind(call);
        var what = kind == Kind.UNKNOWN ? "" : " " + kind + " " + kind.subject(text(call.args(), "text"));
        return call.method() + " " + text(call.args(), "channel") + " " + text(call.args(), "ts") + what + " by "
                + call.host();
    }
}
