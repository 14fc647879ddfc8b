package dev.baton.outbox;

import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import java.time.Duration;
import java.util.Set;

/**
 * What Slack counts together: posts by conversation, and all of them once more ({@link Budget}); everything else by method.
 * A pause of a lane pauses all of it.
 */
public final class Lane {
    private static final String POSTS = "chat.postMessage";
    private static final String EDITS = "chat.update";
    private static final String PRIVATE_LINES = "chat.postEphemeral";

    private static final String HISTORY = "conversations.history";
    private static final String REPLIES = "conversations.replies";

    private static final String HOMES = "views.publish";
    private static final Set<String> METHODS = Set.of(POSTS, EDITS, PRIVATE_LINES, HISTORY, REPLIES, HOMES);

    private Lane() {}

    /** Whether calls of that method are paced and paused by a lane. */
    public static boolean isLane(String method) {
        return METHODS.contains(method);
    }

    /** The lane of Homes. */
    public static String ofHomes() {
        return HOMES;
    }

    static String of(Message message, Destination destination) {
        return message instanceof PrivateLine ? PRIVATE_LINES : destination.lane();
    }

    /** The lane of every post of the workspace, which each takes besides that of its conversation. */
    public static String ofPosts() {
        return POSTS;
    }

    /** The lane of every edit of the workspace. */
    public static String ofEdits() {
        return EDITS;
    }

    /** The lane of looks there. */
    public static String ofLook(Spot where) {
        return where.thread().isPresent() ? ofThreads() : ofHistory();
    }

    /** The lane of everything that reads what stands in a conversation itself. */
    public static String ofHistory() {
        return HISTORY;
    }

    /** The lane of everything that reads a thread. */
    public static String ofThreads() {
        return REPLIES;
    }

    /** How fast calls may follow one another in this lane. */
    public static Pace paceOf(String lane) {
        return switch (lane) {
            case EDITS, HISTORY, REPLIES -> new Pace(Duration.ofMillis(1200), 10);
            case PRIVATE_LINES -> new Pace(Duration.ofMillis(600), 10);
            default -> new Pace(Duration.ofSeconds(1), 1);
        };
    }
}
