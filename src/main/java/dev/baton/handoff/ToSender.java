package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the sender hears, in their line. */
public sealed interface ToSender extends Message {
    @Override
    default Place place() {
        return new Place.LineThread();
    }

    /** The first message of the line: what was sent, and where it stands. */
    record Line(PersonId sender) implements ToSender {
        @Override
        public Place place() {
            return new Place.LineStart();
        }

        @Override
        public String key() {
            return "line";
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** Who has it now, by name, with the read-back. */
    record Introduction(PersonId owner, int stint) implements ToSender {
        @Override
        public String key() {
            return "introduction." + stint;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessWith(owner, now);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The owner gave it back. */
    record OwnerLeft(PersonId owner, int stint) implements ToSender {
        @Override
        public String key() {
            return "left." + stint;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The owner gave no sign, and has it no more. */
    record OwnerLost(PersonId owner, int stint) implements ToSender {
        @Override
        public String key() {
            return "lost." + stint;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The owner waits for the sender. */
    record AnswerWanted(PersonId owner, int stint, Instant since) implements ToSender {
        @Override
        public String key() {
            return "answer." + stint + "." + Message.stamp(since);
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return isWanted(now) ? Optional.empty() : Optional.of("it is " + now.state() + " meanwhile");
        }

        /** Whether it is still this answer that is waited for. */
        public boolean isWanted(Handoff now) {
            return now.waitsForSender()
                    && now.course()
                            .waiting()
                            .filter(waiting -> waiting.since().equals(since))
                            .isPresent();
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** What was done, for the sender to say whether it is; {@code round} counts the reopenings before. */
    record Resolution(int round) implements ToSender {
        @Override
        public String key() {
            return "resolution." + round;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return now.state() == State.RESOLVED && now.reopened() == round
                    ? Optional.empty()
                    : Optional.of("it is " + now.state() + " meanwhile");
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The team returned it, and why; {@code stint} tells one return from the next. */
    record SentBack(int stint) implements ToSender {
        @Override
        public String key() {
            return "returned." + stint;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessReturned(now, stint);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** It is the sender's turn still. */
    record Reminder(int stint, Instant due) implements ToSender {
        @Override
        public String key() {
            return "reminder." + stint + "." + Message.stamp(due);
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return isWanted(now) ? Optional.empty() : Optional.of("the sender is not waited for any more");
        }

        /** Whether it is their turn still, and they have said nothing since. */
        public boolean isWanted(Handoff now) {
            return now.needsSender()
                    && now.ladder().stint() == stint
                    && !now.course().silence().since().isAfter(due);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** Somebody else redirected it; {@code hop} counts them. */
    record MovedOn(int hop) implements ToSender {
        @Override
        public String key() {
            return "moved." + hop;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** What was said in the team's thread. */
    record TeamReply(Said said) implements ToSender {
        @Override
        public String key() {
            return "reply." + said.source();
        }

        @Override
        public Optional<Message> revised(Said now) {
            return said.source().equals(now.source()) ? Optional.of(new TeamReply(now)) : Optional.empty();
        }

        @Override
        public boolean isTakenBack() {
            return said.isEmpty();
        }
    }

    /** It ended without the sender's doing: called off by somebody else, or closed by their silence. */
    record Ended() implements ToSender {
        @Override
        public String key() {
            return "ended";
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** It is over, and the sender has written again: they may hand it off anew. Said once, to them alone. */
    record Anew(PersonId sender, boolean inTheLine) implements ToSender {
        @Override
        public Place place() {
            return inTheLine ? new Place.LineThread() : new Place.Conversation(List.of(sender));
        }

        @Override
        public String key() {
            return "anew";
        }
    }

    /**
     * The team's channel cannot be reached; the handoff is kept.
     *
     * @param time counts how often the channel was closed to Baton; 0 where the channel is open and the card is refused
     */
    record Unreachable(int time) implements ToSender {
        @Override
        public String key() {
            return "unreachable." + time;
        }
    }
}
