package dev.baton.slack.view;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import java.util.Optional;

/**
 * What the form for handing off carries unseen.
 *
 * @param formKey makes the form count once, however often it is submitted
 * @param source the message that it was opened on, if it was
 */
public record Carried(String formKey, Optional<Source> source) {
    private static final String PRIVATE = "private";
    private static final String LINE = "line";
    private static final String NOT = "-";
    private static final int PARTS = 5;

    /**
     * Where the message that is handed off stands.
     *
     * @param thread the thread that it stands in, or that a reply to it opens
     * @param isPrivate whether there are people in the workspace who may not read it there
     * @param isLine whether the sender is to be kept posted in that thread
     */
    public record Source(ThreadRef thread, boolean isPrivate, boolean isLine) {}

    /** Of a form that was opened on no message. */
    public static Carried key(String formKey) {
        return new Carried(formKey, Optional.empty());
    }

    /** Reads what the form carried. */
    public static Carried parse(String metadata) {
        var parts = metadata.split(" ", PARTS);
        return parts.length < PARTS
                ? key(parts[0])
                : new Carried(
                        parts[0],
                        Optional.of(new Source(
                                new ThreadRef(new ChannelId(parts[1]), parts[2]),
                                parts[3].equals(PRIVATE),
                                parts[4].equals(LINE))));
    }

    /** The thread that is to be the sender's line; empty for their DM. */
    public Optional<ThreadRef> line() {
        return source.filter(Source::isLine).map(Source::thread);
    }

    @Override
    public String toString() {
        return source.map(from -> String.join(
                        " ",
                        formKey,
                        from.thread().channel().value(),
                        from.thread().ts(),
                        from.isPrivate() ? PRIVATE : NOT,
                        from.isLine() ? LINE : NOT))
                .orElse(formKey);
    }
}
