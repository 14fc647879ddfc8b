package dev.baton.slack;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Parking.Early;
import dev.baton.usecase.HearReaction;
import java.util.Set;

/** Reactions to a card, or to a nudge in its thread. What is not one of Baton's costs two look-ups and no write. */
final class Reactions {
    private static final String SEEING = "eyes";
    private static final Set<String> ACKNOWLEDGING = Set.of("white_check_mark", "raising_hand");

    private final HearReaction hear;

    Reactions(HearReaction hear) {
        this.hear = hear;
    }

    /** One reaction, as Slack tells of it; a skin tone stands behind {@code ::} and does not count. */
    record Reaction(String person, String emoji, String channel, String ts, String eventId) {
        boolean acknowledges() {
            return isAcknowledging(emoji);
        }
    }

    static boolean isAcknowledging(String emoji) {
        return ACKNOWLEDGING.contains(plain(emoji));
    }

    static boolean isSeeing(String emoji) {
        return plain(emoji).equals(SEEING);
    }

    private static String plain(String emoji) {
        return emoji.split("::", 2)[0];
    }

    void added(Reaction reaction) {
        hear(reaction, true);
        if (isSeeing(reaction.emoji())) {
            hear.seen(early(reaction, true));
        }
    }

    void removed(Reaction reaction) {
        hear(reaction, false);
    }

    private void hear(Reaction reaction, boolean isAdded) {
        if (reaction.acknowledges()) {
            hear.run(early(reaction, isAdded));
        }
    }

    private static Early early(Reaction reaction, boolean isAdded) {
        var at = new ThreadRef(new ChannelId(reaction.channel()), reaction.ts());
        return new Early(at, new PersonId(reaction.person()), isAdded, "event:" + reaction.eventId());
    }
}
