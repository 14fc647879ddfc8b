package dev.baton.handoff;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a handoff's append-only record.
 *
 * @param who empty where the clock acted
 * @param words what was said, or what the event was about; user text; empty also where it was deleted since
 * @param source the message that was said, or written anew
 */
public record Entry(
        Event event,
        Optional<PersonId> who,
        Via via,
        Instant at,
        State before,
        State after,
        Optional<String> words,
        Optional<Source> source) {
    /** Of no message. */
    public Entry(
            Event event,
            Optional<PersonId> who,
            Via via,
            Instant at,
            State before,
            State after,
            Optional<String> words) {
        this(event, who, via, at, before, after, words, Optional.empty());
    }

    /**
     * One edition of a message.
     *
     * @param edition the ts of the edit, which tells newer from older; empty as first written
     */
    public record Source(String message, Optional<String> edition) {}

    /** What happened. */
    public enum Event {
        SUBMITTED,
        ACKNOWLEDGED,
        HELPED,
        /** Somebody of the team has seen it. */
        SEEN,
        WATCHED,
        UNWATCHED,
        READ_BACK,
        TAKEN_BACK,
        RELEASED,
        /** Back to the sender, with a reason. */
        RETURNED,
        /** Returned, and sent to the same team once more. */
        SENT_AGAIN,
        /** On to another team. */
        REDIRECTED,
        /** Its reminders are paused for a time. */
        SNOOZED,
        /** That time is over. */
        WOKEN,
        /** Its owner waits for the sender, a vendor or a date. */
        WAITING,
        /** That is over. */
        RESUMED,
        /** The owner, reminded, goes on with it. */
        STILL_ON_IT,
        /** The owner gave no sign, and has it no more. */
        LAPSED,
        RESOLVED,
        CONFIRMED,
        NOT_FIXED,
        CANCELED,
        /** The owner's first word to the sender. */
        CONNECTED,
        /** A word that was carried to the other side. */
        SAID,
        /** The sender's word among the parties, which is carried nowhere. */
        ANSWERED,
        /** Such a word, as it was written anew. */
        SAID_ANEW,
        /** A word was deleted: when, and by whom it was said, is kept. */
        SAID_NO_MORE,
        /** A word that stayed inside the team: never for the sender's side. */
        SAID_INSIDE,
        CLOSED,
        /** The sender said how it was, or took that back. */
        RATED,
        /** The sender thanked the owner in public. */
        CREDITED,
        NUDGED,
        /** The person whose turn it is was reminded. */
        REMINDED,
        ESCALATED,
        AT_RISK,
        BREACHED,
        /** Somebody tried what they may not do. */
        REFUSED,
        /** Somebody asked for the evidence, which holds the record up to then. */
        EVIDENCE,
        /** A message waits for the hours of whom it is for. */
        HELD,
        /** A message did not get through at the first attempt, or nobody knows whether it did; it is seen to. */
        DELAYED,
        /** A message reached Slack. */
        SENT,
        /** A message will never reach Slack, and why. */
        FAILED,
        /** A message was no longer true when its turn came. */
        DROPPED,
        /** A message stood in Slack more than once, and no longer does. */
        SWEPT;

        /**
         * Whether it changes only what the card and the line show of the way there, and not who has it: whoever was
         * escalated to sees the acknowledge and the end, and no later level.
         */
        public boolean isMinor() {
            return switch (this) {
                case ESCALATED, AT_RISK, BREACHED, HELPED, SEEN, WATCHED, UNWATCHED, SNOOZED, WOKEN -> true;
                default -> false;
            };
        }

        /** Whether it is for the team alone that the handoff was with. */
        public boolean isInside() {
            return this == SAID_INSIDE;
        }

        private boolean isShown() {
            return switch (this) {
                case NUDGED,
                        REMINDED,
                        REFUSED,
                        EVIDENCE,
                        HELD,
                        DELAYED,
                        SAID,
                        ANSWERED,
                        SAID_ANEW,
                        SAID_NO_MORE,
                        SAID_INSIDE,
                        SENT,
                        FAILED,
                        DROPPED,
                        SWEPT -> false;
                default -> true;
            };
        }
    }

    /** Whether messages that follow the handoff look different after it: a reminder changes nothing but its thread. */
    public boolean isShown() {
        return event.isShown() || before != after;
    }

    /** Whether it tells what became of that message. */
    public boolean isAbout(String message) {
        return isOfMessage()
                && words.filter(w -> w.equals(message) || w.startsWith(message + ": "))
                        .isPresent();
    }

    /** Whether it tells what became of a message. */
    public boolean isOfMessage() {
        return switch (event) {
            case HELD, DELAYED, SENT, FAILED, DROPPED, SWEPT -> true;
            default -> false;
        };
    }

    /** The same, of that message. */
    Entry of(Said said) {
        return new Entry(
                event, who, via, at, before, after, words, Optional.of(new Source(said.source(), said.edition())));
    }

    /** Whether it is about that message. */
    public boolean isOf(String message) {
        return source.filter(from -> from.message().equals(message)).isPresent();
    }

    /** Whether this edition of its message is a newer one, and reads differently. */
    public boolean isRevisedBy(Heard now) {
        var isNewer = now.said()
                        .edition()
                        .orElse("")
                        .compareTo(source.flatMap(Source::edition).orElse(""))
                > 0;
        var isSame = words.equals(Optional.of(now.said().words())) && (event == Event.SAID_INSIDE) == now.inside();
        return isNewer && !isSame && event != Event.SAID_NO_MORE;
    }

    /** Whether nothing had to follow from what it says: it stayed inside, or only thanked. */
    public boolean askedForNothing() {
        return event == Event.SAID_INSIDE
                || words.filter(said -> !said.isBlank() && Thanks.isAll(said)).isPresent();
    }

    /** The same, of a word that was said openly and is to stay inside since, as that edition has it; what it did it has done. */
    private Entry keptInside(Entry since) {
        return switch (event) {
            case SAID, SAID_ANEW ->
                new Entry(Event.SAID_INSIDE, who, via, at, before, after, since.words.flatMap(has -> words), source);
            case CONNECTED -> new Entry(event, who, via, at, before, after, Optional.empty(), source);
            default -> this;
        };
    }

    /** A record in which a word that stays inside now stayed inside from the beginning. */
    public static List<Entry> keptInside(List<Entry> record) {
        Map<String, Entry> last = new HashMap<>();
        record.forEach(entry -> entry.source().ifPresent(from -> last.put(from.message(), entry)));
        return record.stream()
                .map(entry -> entry.source()
                        .flatMap(from -> Optional.ofNullable(last.get(from.message())))
                        .filter(since -> since.event() == Event.SAID_INSIDE)
                        .map(entry::keptInside)
                        .orElse(entry))
                .toList();
    }
}
