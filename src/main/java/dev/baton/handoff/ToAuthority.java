package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What supervisors and stewards hear. */
public sealed interface ToAuthority extends Message {
    /** A supervisor is told, in a DM; the same message then shows the acknowledge and the end. */
    record Escalation(int level, int stint, PersonId to, Instant notBefore) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Conversation(List.of(to));
        }

        @Override
        public String key() {
            return "escalation." + level + "." + to.value().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessOpen(now);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The parties are brought into one conversation of at most {@link #MOST} people. */
    record Parties(int level, int stint, List<PersonId> people, Instant notBefore) implements ToAuthority {
        /** The limit of Slack's group DMs, Baton not counted. */
        public static final int MOST = 8;

        public Parties {
            people = List.copyOf(people);
        }

        @Override
        public Place place() {
            return new Place.Conversation(people);
        }

        @Override
        public String key() {
            return "parties." + level;
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessOpen(now);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** It was returned and nobody knows where it should go: a button for each team. */
    record WhereTo(int stint) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Stewards();
        }

        @Override
        public String key() {
            return "where." + stint;
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

    /**
     * A supervisor is told that the sender, whose turn it is, says nothing.
     *
     * @param since when that silence began; what an older Baton stored does not say
     */
    record SenderSilent(PersonId to, int stint, Instant notBefore, Optional<Instant> since) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Conversation(List.of(to));
        }

        @Override
        public String key() {
            var when = since.map(at -> "." + Message.stamp(at)).orElse("");
            return "silent." + stint + when + "." + to.value().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return isWanted(now) ? Optional.empty() : Optional.of("the sender is not waited for any more");
        }

        /** Whether it is their turn still, and they have said nothing since. */
        public boolean isWanted(Handoff now) {
            return now.needsSender()
                    && now.ladder().stint() == stint
                    && since.filter(at -> !at.equals(now.course().silence().since()))
                            .isEmpty();
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** It has been redirected so often that the supervisors of both sides should know the whole way. */
    record LongWay(PersonId to, Instant notBefore) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Conversation(List.of(to));
        }

        @Override
        public String key() {
            return "way." + to.value().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /** The morning's digest; {@code day} is the reader's local one, {@code zone} their time zone. */
    record DailyDigest(PersonId to, String day, String zone) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Conversation(List.of(to));
        }

        @Override
        public String key() {
            return "digest." + to + "." + day;
        }
    }

    /** A level had nobody to tell. */
    record NobodyToTell(int level) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Stewards();
        }

        @Override
        public String key() {
            return "nobody." + level;
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /**
     * The team's channel cannot be reached, and how to mend it.
     *
     * @param time counts how often it was closed to Baton
     */
    record ChannelBroken(int time) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Stewards();
        }

        @Override
        public String key() {
            return "broken." + time;
        }
    }

    /**
     * What could not be posted in the team's channel, to a supervisor of the team instead.
     *
     * @param time as in {@link ToSender.Unreachable}
     */
    record InPlaceOfChannel(PersonId to, int time) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Conversation(List.of(to));
        }

        @Override
        public String key() {
            return "instead." + time + "." + to.value().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<String> untrueBecause(Handoff now) {
            return Message.unlessOpen(now);
        }

        @Override
        public boolean follows() {
            return true;
        }
    }

    /**
     * A message of the handoff will reach nobody whom it is for.
     *
     * @param what which of its messages, by its key
     * @param why Slack's word for it
     */
    record Undelivered(String what, String why) implements ToAuthority {
        @Override
        public Place place() {
            return new Place.Stewards();
        }

        @Override
        public String key() {
            return "undelivered." + what;
        }
    }
}
