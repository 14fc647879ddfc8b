package dev.baton.handoff;

import java.util.List;

/** What a verb comes to. */
public sealed interface Outcome {
    /** What the person who acted is told. */
    Reply reply();

    /** The handoff as it is now, what must be said because of it, and what the record keeps. */
    record Changed(Handoff handoff, Reply reply, List<Message> messages, Entry entry) implements Outcome {
        public Changed {
            messages = List.copyOf(messages);
        }
    }

    /** Nothing changed, and why not. */
    record Refused(Reply reply) implements Outcome {
        public Refused {
            if (!reply.isRefusal()) {
                throw new IllegalArgumentException(reply + " is no reason to refuse");
            }
        }
    }
}
