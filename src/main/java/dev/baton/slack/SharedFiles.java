package dev.baton.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.baton.handoff.ChannelId;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Courier.Prepared;
import dev.baton.outbox.Spot;
import dev.baton.slack.view.Rendered;
import dev.baton.slack.view.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Files on their way into a conversation. What is uploaded nobody sees until it is shared, so that may be done again; sharing
 * is the one call that counts. Slack does not say where the message stands, so it carries its mark on its first block, and in the names of its files.
 */
record SharedFiles(SlackClient client) {
    /** Uploads them, and readies the message that shares them. */
    Prepared prepare(ChannelId channel, List<Sheet> sheets, Rendered words) {
        var ids = new JsonArray();
        for (var sheet : sheets) {
            var uploaded = upload(sheet);
            if (uploaded instanceof Uploaded.Not not) {
                return new Prepared.Unready(not.attempt());
            }
            ids.add(named(((Uploaded.As) uploaded).id(), sheet));
        }
        return new Prepared.Letter(Spot.in(channel), () -> share(channel, ids, words));
    }

    /** What uploading a file came to. */
    private sealed interface Uploaded {
        record As(String id) implements Uploaded {}

        record Not(Attempt attempt) implements Uploaded {}
    }

    private Uploaded upload(Sheet sheet) {
        var length = sheet.content().getBytes(StandardCharsets.UTF_8).length;
        var answer = client.call(
                m -> m.filesGetUploadURLExternal(r -> r.filename(sheet.name()).length(length)));
        if (!(answer instanceof SlackClient.Answer.Ok<FilesGetUploadURLExternalResponse> ok)) {
            return new Uploaded.Not(
                    ((SlackClient.Answer.Not<?>) answer).attempt().again());
        }
        return client.send(ok.response().getUploadUrl(), sheet.content())
                .<Uploaded>map(refused -> new Uploaded.Not(refused.again()))
                .orElseGet(() -> new Uploaded.As(ok.response().getFileId()));
    }

    private Attempt share(ChannelId channel, JsonArray ids, Rendered words) {
        var answer = client.call(
                "files.completeUploadExternal",
                Map.of(
                        "files", ids.toString(),
                        "channel_id", channel.value(),
                        "blocks", BlocksJson.of(words.blocks())),
                FilesCompleteUploadExternalResponse.class);
        return answer instanceof SlackClient.Answer.Ok<?>
                ? new Attempt.Taken()
                : ((SlackClient.Answer.Not<?>) answer).attempt();
    }

    private static JsonObject named(String id, Sheet sheet) {
        var file = new JsonObject();
        file.addProperty("id", id);
        file.addProperty("title", sheet.title());
        return file;
    }
}
