package dev.baton.slack;

import com.slack.api.model.File;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Said;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Scene;
import dev.baton.usecase.RelayReply;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replies in threads. What is not a person's, or in no thread, costs nothing; what is in no handoff's, one look-up. */
final class Replies {
    private static final Pattern STAYS_INSIDE = Pattern.compile("(?is)\\s*(\uD83D\uDD12|:lock:|lock:).*");

    private final RelayReply relay;
    private final Scene.Names names;

    Replies(RelayReply relay, Scene.Names names) {
        this.relay = relay;
        this.names = names;
    }

    /** A message, as Slack tells of it. */
    record Written(
            @Nullable String person,
            @Nullable String bot,
            String channel,
            String ts,
            @Nullable String threadTs,
            @Nullable String text,
            @Nullable List<File> files) {}

    void written(Written message) {
        if (message.person() == null || message.bot() != null || message.threadTs() == null) {
            return;
        }
        if (message.threadTs().equals(message.ts())) {
            return;
        }
        var channel = new ChannelId(message.channel());
        var text = message.text() == null ? "" : message.text();
        var said = new Said(
                new PersonId(message.person()),
                Inert.typed(PlainWords.of(text, new FewNames(names))),
                attached(message.files()),
                Said.source(new ThreadRef(channel, message.ts())));
        var inside = STAYS_INSIDE.matcher(text).matches();
        relay.run(new RelayReply.Heard(said, new ThreadRef(channel, message.threadTs()), inside));
    }

    private static List<Said.Attached> attached(@Nullable List<File> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getPermalink() != null)
                        .map(file -> new Said.Attached(name(file), file.getPermalink()))
                        .toList();
    }

    private static String name(File file) {
        return file.getName() == null || file.getName().isBlank() ? "a file" : file.getName();
    }
}
