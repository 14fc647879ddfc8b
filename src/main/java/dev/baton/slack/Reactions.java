package dev.baton.slack;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Via;
import dev.baton.usecase.Request;
import dev.baton.usecase.UseCases;
import java.util.Optional;
import java.util.Set;

/** Reactions to a card, or to a nudge in its thread. What is not one of Baton's costs one look-up and no write. */
final class Reactions {
    private static final Set<String> ACKNOWLEDGING = Set.of("white_check_mark", "raising_hand");

    private final UseCases useCases;

    Reactions(UseCases useCases) {
        this.useCases = useCases;
    }

    /** One reaction, as Slack tells of it; a skin tone stands behind {@code ::} and does not count. */
    record Reaction(String person, String emoji, String channel, String ts, String eventId) {
        boolean acknowledges() {
            return isAcknowledging(emoji);
        }
    }

    static boolean isAcknowledging(String emoji) {
        return ACKNOWLEDGING.contains(emoji.split("::", 2)[0]);
    }

    void added(Reaction reaction) {
        request(reaction).ifPresent(useCases.acknowledge()::run);
    }

    void removed(Reaction reaction) {
        request(reaction).ifPresent(useCases.takeBack()::run);
    }

    private Optional<Request> request(Reaction reaction) {
        if (!reaction.acknowledges()) {
            return Optional.empty();
        }
        var channel = new ChannelId(reaction.channel());
        return useCases.find()
                .byCard(new ThreadRef(channel, reaction.ts()))
                .map(id -> new Request(
                        id,
                        new PersonId(reaction.person()),
                        Via.REACTION,
                        "event:" + reaction.eventId(),
                        Optional.of(channel)));
    }
}
