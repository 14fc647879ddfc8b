package dev.baton.slack;

import com.slack.api.model.File;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Heard;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Said;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Scene;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a message says to the other side, whether Slack tells of it or it is found there. */
record RepliesReader(Scene.Names names) {
    private static final Pattern STAYS_INSIDE = Pattern.compile("(?is)\\s*(\uD83D\uDD12|:lock:|lock:).*");

    /** What it says, where it is a person's reply, or was written to Baton itself or among the parties: that is a thread of its own. */
    Optional<Heard> heard(Replies.Written message) {
        if (message.person() == null || message.bot() != null || !isToBeHeard(message)) {
            return Optional.empty();
        }
        var channel = new ChannelId(message.channel());
        var text = message.text() == null ? "" : message.text();
        var said = new Said(
                new PersonId(message.person()),
                Inert.typed(PlainWords.of(text, new FewNames(names))),
                attached(message.files()),
                Said.source(new ThreadRef(channel, message.ts())),
                Optional.ofNullable(message.edited()));
        var inside = STAYS_INSIDE.matcher(text).matches();
        return Optional.of(new Heard(
                said, new ThreadRef(channel, message.threadTs() == null ? message.ts() : message.threadTs()), inside));
    }

    private static boolean isToBeHeard(Replies.Written message) {
        return message.isReply() || message.isDirect() || message.isAmongSeveral();
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
