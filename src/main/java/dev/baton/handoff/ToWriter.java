package dev.baton.handoff;

import java.util.List;

/** What somebody reads who wrote to Baton itself, under what they wrote. */
public sealed interface ToWriter extends Message {
    /** The message that they wrote, or the one whose thread they wrote in. */
    ThreadRef under();

    @Override
    default Place place() {
        return new Place.Under(under());
    }

    /** Which of the sender's open handoffs it belongs to; what they press it is carried to. */
    record Which(Heard heard, List<Choice> choices) implements ToWriter {
        public Which {
            choices = List.copyOf(choices);
        }

        /** An open handoff, and what it asks for. */
        public record Choice(HandoffId id, String ask) {}

        @Override
        public ThreadRef under() {
            return heard.thread();
        }

        @Override
        public String key() {
            return "which." + heard.said().source();
        }

        /** What this person wants carried there; empty where it was not theirs to say, or not to choose. */
        public boolean offers(HandoffId id, PersonId to) {
            return heard.said().author().equals(to)
                    && choices.stream().anyMatch(choice -> choice.id().equals(id));
        }
    }

    /** There is none that it could belong to. */
    record NothingOpen(ThreadRef under, String source) implements ToWriter {
        @Override
        public String key() {
            return "nothing." + source;
        }
    }
}
