package dev.baton.handoff;

import java.util.List;
import java.util.Optional;

/** What somebody reads who wrote to Baton itself, under what they wrote. */
public sealed interface ToWriter extends Message {
    /** The message that they wrote, or the one whose thread they wrote in. */
    ThreadRef under();

    @Override
    default Place place() {
        return new Place.Under(under());
    }

    /** What became of what they wrote, once they had said which handoff it is for. */
    enum Fate {
        CARRIED,
        /** It starts with a lock. */
        STAYS,
        DELETED,
        /** It was carried before, or that handoff is over. */
        LEFT
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
            return key(heard.said().source());
        }

        /** The key of the question about that message. */
        public static String key(String source) {
            return "which." + source;
        }

        /** The same about what stands there now; empty where that is no newer. */
        public Optional<Which> rewritten(Heard now) {
            var isNewer = now.said()
                            .edition()
                            .orElse("")
                            .compareTo(heard.said().edition().orElse(""))
                    > 0;
            return isNewer && !isTakenBack() ? Optional.of(new Which(now, choices)) : Optional.empty();
        }

        /** The same about what its writer deleted: there is nothing left to ask. */
        public Which deleted() {
            return new Which(new Heard(heard.said().takenBack(), heard.thread(), heard.inside()), choices);
        }

        @Override
        public boolean isTakenBack() {
            return heard.said().isEmpty();
        }

        /** Whether this person wrote it and may have it carried there. */
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
