package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the owner hears, in their DM. */
public sealed interface ToOwner extends Message {
    /** Whom it is for. */
    PersonId owner();

    @Override
    default Place place() {
        return new Place.Conversation(List.of(owner()));
    }

    /** What the owner owes, at that time: a word to the sender, what they promised, what was agreed. */
    record KeepWarm(PersonId owner, int stint, Instant due) implements ToOwner {
        @Override
        public String key() {
            return "warm." + stint + "." + Message.stamp(due);
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return isWanted(now) ? Message.ifSnoozed(now) : Optional.of("its owner is not asked for it any more");
        }

        /** Whether this owner has it, and has given no sign since. */
        public boolean isWanted(Handoff now) {
            return now.turn() == Turn.OWNER
                    && now.owner().filter(owner::equals).isPresent()
                    && now.ladder().stint() == stint
                    && !now.course().silence().since().isAfter(due);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** What they waited for is there, by somebody's word; or, by nobody's, its date has come. */
    record WaitOver(PersonId owner, int stint, Instant at, Optional<PersonId> by) implements ToOwner {
        @Override
        public String key() {
            return "waited." + stint + "." + Message.stamp(at);
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

    /** They gave no sign, and have it no more. */
    record Lapsed(PersonId owner, int stint) implements ToOwner {
        @Override
        public String key() {
            return "lapsed." + stint;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** Somebody else returned or redirected what they had. */
    record TakenAway(PersonId owner, PersonId by, int stint) implements ToOwner {
        @Override
        public String key() {
            return "taken." + stint;
        }
    }
}
