package dev.baton.handoff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody who watches hears, in their DM. */
public sealed interface ToWatcher extends Message {
    /** Whom it is for. */
    PersonId watcher();

    /**
     * It is in another state, or with another team, than before.
     *
     * @param version the one that this change made
     * @param state the one that it led to
     * @param stint tells one stretch of being open from the next
     */
    record Moved(PersonId watcher, int version, State state, int stint) implements ToWatcher {
        @Override
        public Place place() {
            return new Place.Conversation(List.of(watcher));
        }

        @Override
        public String key() {
            return "watch." + version + "." + watcher.value().toLowerCase(Locale.ROOT);
        }

        /** What has changed again since is told by the message of that change. */
        @Override
        public Optional<String> untrueBecause(Handoff now) {
            if (!now.circle().watchers().contains(watcher)) {
                return Optional.of("they watch it no more");
            }
            return now.state() == state && now.ladder().stint() == stint
                    ? Optional.empty()
                    : Optional.of("it is " + now.state() + " meanwhile");
        }
    }
}
