package dev.baton.store;

import dev.baton.handoff.HandoffId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Priority;
import dev.baton.outbox.Spot;
import dev.baton.outbox.Trail;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A delivery as its row. */
final class DeliveryColumns {
    private DeliveryColumns() {}

    /** All that is known of it. */
    static Map<String, @Nullable Object> whole(Delivery delivery) {
        var columns = changing(delivery)
                .put("mark", delivery.mark())
                .put("number", delivery.handoff().map(HandoffId::number))
                .put("kind", MessageJson.kind(delivery.message()))
                .put("body", Json.write(delivery.message()))
                .put("follows", delivery.message().follows());
        DestinationColumns.put(delivery.destination(), columns);
        return columns.values();
    }

    /** What its steps change. */
    static Columns changing(Delivery delivery) {
        return trail(delivery.trail())
                .put("k", delivery.key())
                .put("lane", delivery.lane())
                .put("priority", rank(delivery.priority()))
                .put("state", delivery.state())
                .put("epoch", delivery.epoch())
                .put("due_at", delivery.dueAt())
                .put("not_before", delivery.notBefore())
                .put("attempts", delivery.attempts())
                .put("ambiguous", delivery.ambiguous())
                .put("posted_channel", delivery.posted().map(at -> at.channel().value()))
                .put("posted_ts", delivery.posted().map(ThreadRef::ts))
                .put("rendered", delivery.rendered())
                .put("reason", delivery.reason())
                .put("obstacle", delivery.obstacle().map(Enum::name));
    }

    private static Columns trail(Trail trail) {
        return new Columns()
                .put("tried_channel", trail.where().map(spot -> spot.channel().value()))
                .put("tried_thread", trail.where().flatMap(Spot::thread))
                .put("attempt_at", trail.announced())
                .put("doubted_from", trail.doubtedFrom())
                .put("settles_at", trail.settles())
                .put("misses", trail.misses())
                .put("sent_at", trail.sent());
    }

    /** With room between, so that a later priority needs no new rows. */
    private static int rank(Priority priority) {
        return switch (priority) {
            case ANSWER -> 10;
            case CARD -> 20;
            case NUDGE -> 30;
            case EDIT -> 40;
            case LATER_EDIT -> 45;
            case DIGEST -> 50;
        };
    }
}
