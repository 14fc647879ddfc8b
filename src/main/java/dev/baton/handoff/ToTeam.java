package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the receiving team hears: the card, and lines in its thread. */
public sealed interface ToTeam extends Message {
    @Override
    default Place place() {
        return new Place.CardThread();
    }

    /** The request itself, in the team's channel; shows the state for as long as it lives. */
    record Card() implements ToTeam {
        @Override
        public Place place() {
            return new Place.TeamChannel();
        }

        @Override
        public String key() {
            return "card";
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** A reminder; {@code by} is who asked for it, empty for the clock's own. */
    record Nudge(int stint, Instant due, Optional<PersonId> by) implements ToTeam {
        @Override
        public String key() {
            return "nudge." + stint + "." + Message.stamp(due) + (by.isPresent() ? ".by" : "");
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            var toOwner = by.isPresent() && now.state().isOwned();
            return toOwner
                    ? Optional.empty()
                    : Message.unlessOpen(now, stint)
                            .or(() -> by.isPresent() ? Optional.empty() : Message.ifSnoozed(now));
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** After an acknowledge by reaction: one button for the owner to add the read-back. */
    record ReadBackInvitation(PersonId owner, int stint) implements ToTeam {
        @Override
        public String key() {
            return "invitation." + stint;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessWith(owner, now)
                    .or(() -> now.ownership().flatMap(Ownership::readBack).map(given -> "the read-back is given"));
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The owner gave it back: somebody else is needed. */
    record OwnerWanted(PersonId leaver, int stint) implements ToTeam {
        @Override
        public String key() {
            return "wanted." + stint;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessOpen(now, stint);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The owner gave no sign: somebody else is needed. */
    record OwnerSilent(PersonId owner, int stint) implements ToTeam {
        @Override
        public String key() {
            return "silent." + stint;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessOpen(now, stint);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** It was returned, and comes once more: somebody is needed. */
    record SentAgain(PersonId by, int stint) implements ToTeam {
        @Override
        public String key() {
            return "again." + stint;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessOpen(now, stint);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** What the sender and the teams before this one have told each other. */
    record SaidSoFar(List<Said> said) implements ToTeam {
        public SaidSoFar {
            said = List.copyOf(said);
        }

        @Override
        public String key() {
            return "sofar";
        }

        @Override
        public Optional<Message> revised(Said now) {
            var anew = said.stream()
                    .map(one -> one.source().equals(now.source()) ? now : one)
                    .filter(one -> !one.isEmpty())
                    .toList();
            return anew.equals(said) ? Optional.empty() : Optional.of(new SaidSoFar(anew));
        }

        @Override
        public boolean isTakenBack() {
            return said.isEmpty();
        }
    }

    /** The sender says that it is not fixed; {@code round} counts the reopenings. */
    record NotFixed(int round) implements ToTeam {
        @Override
        public String key() {
            return "notfixed." + round;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The sender wrote again after it was resolved, and more than thanks; {@code round} counts the reopenings. */
    record WroteAgain(int round) implements ToTeam {
        @Override
        public String key() {
            return "wroteagain." + round;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The sender thanks the owner, where all the team reads it. */
    record Credit() implements ToTeam {
        @Override
        public Place place() {
            return new Place.TeamChannel();
        }

        @Override
        public String key() {
            return "credit";
        }
    }

    /**
     * What was said in the sender's line.
     *
     * @param aside whether it was said under what Baton told somebody in a DM: the sender may read it too
     */
    record SenderReply(Said said, boolean aside) implements ToTeam {
        /** Said in the line. */
        public SenderReply(Said said) {
            this(said, false);
        }

        @Override
        public String key() {
            return (aside ? "aside." : "reply.") + said.source();
        }

        @Override
        public Optional<Message> revised(Said now) {
            return said.source().equals(now.source()) ? Optional.of(new SenderReply(now, aside)) : Optional.empty();
        }

        @Override
        public boolean isTakenBack() {
            return said.isEmpty();
        }
    }

    /** It was called off. */
    record CalledOff() implements ToTeam {
        @Override
        public String key() {
            return "canceled";
        }
    }
}
