package dev.baton.handoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Something that must be said about a handoff: to whom, and whether it is still true. It holds no text, but for what
 * is wrong with a file: what people read is rendered when it is sent, from the handoff as it is then.
 */
public sealed interface Message
        permits ToTeam,
                ToSender,
                ToOwner,
                ToWatcher,
                ToAuthority,
                ToStewards,
                ToWriter,
                PrivateLine,
                EvidencePack,
                EvidenceMissing {
    /** Where it is said. */
    Place place();

    /** Tells this message from every other one of the same handoff. */
    String key();

    /** Why it must no longer be said; empty while it is true. Asked right before it is sent. */
    default Optional<String> untrueBecause(Handoff now) {
        return Optional.empty();
    }

    /** Whether it is edited in place when the handoff changes. */
    default boolean follows() {
        return false;
    }

    /** The same, with what somebody says now in the place of what they said; empty where it does not carry that. */
    default Optional<Message> revised(Said now) {
        return Optional.empty();
    }

    /** Whether it carries only what was taken back since, so that it must not stand anywhere. */
    default boolean isTakenBack() {
        return false;
    }

    /** The earliest moment at which it may be said. */
    default Instant notBefore() {
        return Instant.EPOCH;
    }

    /** Why what is only true while nobody has it is not true any more. */
    static Optional<String> unlessOpen(Handoff now) {
        return now.state() == State.OPEN ? Optional.empty() : Optional.of("it is " + now.state() + " meanwhile");
    }

    /** The same, for what is about this one stretch of being open. */
    static Optional<String> unlessOpen(Handoff now, int stint) {
        return unlessOpen(now)
                .or(() -> now.ladder().stint() == stint ? Optional.empty() : Optional.of("it was taken meanwhile"));
    }

    /** Why a reminder of the clock's own is not true any more. */
    static Optional<String> ifSnoozed(Handoff now) {
        return now.course().snoozedUntil().map(until -> "its reminders are paused");
    }

    /** Why what is only true while its sender has this return before them is not true any more. */
    static Optional<String> unlessReturned(Handoff now, int stint) {
        return now.state() == State.RETURNED && now.ladder().stint() == stint
                ? Optional.empty()
                : Optional.of("it is " + now.state() + " meanwhile");
    }

    /** Why what is only true while this person has it is not true any more. */
    static Optional<String> unlessWith(PersonId owner, Handoff now) {
        var has = now.owner().filter(owner::equals).isPresent();
        return has && !now.state().isOver() ? Optional.empty() : Optional.of("the owner has changed meanwhile");
    }

    /** An instant as keys write it, in UTC to the second. */
    static String stamp(Instant at) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
