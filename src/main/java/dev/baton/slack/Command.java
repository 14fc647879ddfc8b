package dev.baton.slack;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Via;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.PlainWords;
import dev.baton.usecase.Request;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody typed after {@code /handoff}, still as Slack escapes it, so that {@code <#C1|channel>} is surely a channel.
 *
 * @param word the first word, in small letters; empty where nothing was typed
 * @param rest what follows it, as typed
 */
record Command(PersonId who, ChannelId where, String trigger, String text, String word, String rest) {
    static Command of(PersonId who, ChannelId where, String trigger, String typed) {
        var text = Inert.typed(typed);
        var parts = text.split("\\s+", 2);
        return new Command(
                who, where, trigger, text, parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : "");
    }

    /** The number that follows the word. */
    Optional<HandoffId> number() {
        return HandoffId.parse(rest.split("\\s+", 2)[0]);
    }

    /** All of it, as it was typed. */
    String typed() {
        return PlainWords.of(text);
    }

    /** What follows the number, as it was typed. */
    String words() {
        var parts = rest.split("\\s+", 2);
        return parts.length > 1 ? PlainWords.of(parts[1].strip()) : "";
    }

    /** The same, still as Slack escapes it. */
    String rawWords() {
        var parts = rest.split("\\s+", 2);
        return parts.length > 1 ? parts[1].strip() : "";
    }

    Request request(HandoffId id) {
        return new Request(id, who, Via.SLASH, "command:" + trigger, Optional.empty());
    }
}
