package dev.baton.outbox;

import dev.baton.handoff.Digest;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.ThreadRef;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes messages to Slack. */
public interface Courier {
    /**
     * Renders a delivery from the present state and readies all that its call needs, such as the conversation with a
     * person and people's names. May call Slack, but nothing that could not be repeated.
     */
    Prepared prepare(Parcel parcel);

    /**
     * What a delivery is rendered from.
     *
     * @param handoff the present one; empty for what concerns no single handoff
     * @param card where the card stands, for links to it
     * @param thread where the message stands that this one is to be said under
     * @param digest what it tells, where it is one
     * @param evidence what it holds, where it is the evidence of the handoff
     * @param isBehind whether it was for a team that the handoff has left since
     */
    record Parcel(
            Delivery delivery,
            Optional<Handoff> handoff,
            Optional<ThreadRef> card,
            Optional<ThreadRef> thread,
            Optional<Digest> digest,
            Optional<Evidence> evidence,
            boolean isBehind) {}

    /** What preparing came to. */
    sealed interface Prepared {
        /**
         * Ready to go.
         *
         * @param to where it will stand, so that it can be looked for
         * @param call makes the one call, without any repeat of its own, within {@link Times#call}; never throws
         */
        record Letter(Spot to, Supplier<Attempt> call) implements Prepared {
            public Attempt send() {
                return call.get();
            }
        }

        /** It could not be readied; treated like a call with that end. */
        record Unready(Attempt attempt) implements Prepared {}
    }
}
