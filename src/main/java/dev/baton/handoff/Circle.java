package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Those around a handoff who do not have it, and what its sender said of it in the end.
 *
 * @param seen who of the present team has seen it, the first first: less than an acknowledge, and it stops nothing
 * @param watchers who hears of each change of state, in the order in which they came
 * @param closing set once it is closed
 */
public record Circle(List<Seen> seen, List<PersonId> watchers, Optional<Closing> closing) {
    /** Who has seen it, and when. */
    public record Seen(PersonId who, Instant at) {}

    public Circle {
        seen = List.copyOf(seen);
        watchers = List.copyOf(watchers);
    }

    /** Nobody yet. */
    public static Circle empty() {
        return new Circle(List.of(), List.of(), Optional.empty());
    }

    public boolean isSeenBy(PersonId person) {
        return seen.stream().anyMatch(one -> one.who().equals(person));
    }

    Circle seenBy(PersonId person, Instant at) {
        return new Circle(
                Stream.concat(seen.stream(), Stream.of(new Seen(person, at))).toList(), watchers, closing);
    }

    /** With another team, of which nobody has seen it. */
    Circle unseen() {
        return new Circle(List.of(), watchers, closing);
    }

    Circle watchedBy(PersonId person) {
        return new Circle(
                seen, Stream.concat(watchers.stream(), Stream.of(person)).toList(), closing);
    }

    Circle without(PersonId watcher) {
        return new Circle(
                seen, watchers.stream().filter(one -> !one.equals(watcher)).toList(), closing);
    }

    Circle closed(Closing next) {
        return new Circle(seen, watchers, Optional.of(next));
    }
}
