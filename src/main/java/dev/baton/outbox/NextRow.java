package dev.baton.outbox;

import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Delivery.State;
import java.time.Instant;
import java.util.Optional;

/** The row that comes after another: what is not said stays as it was, but for an obstacle. */
final class NextRow {
    private final Delivery was;
    private State state;
    private String lane;
    private int epoch;
    private int attempts;
    private int ambiguous;
    private Optional<ThreadRef> posted;
    private int rendered;
    private Instant notBefore;
    private Optional<String> reason;
    private Optional<Obstacle> obstacle;
    private Trail trail;

    NextRow(Delivery was, State state) {
        this.was = was;
        this.state = state;
        lane = was.lane();
        epoch = was.epoch();
        attempts = was.attempts();
        ambiguous = was.ambiguous();
        posted = was.posted();
        rendered = was.rendered();
        notBefore = was.notBefore();
        reason = was.reason();
        obstacle = Optional.empty();
        trail = was.trail();
    }

    NextRow to(State other) {
        state = other;
        return this;
    }

    NextRow inEpoch(int number) {
        epoch = number;
        return this;
    }

    NextRow attempts(int count) {
        attempts = count;
        return this;
    }

    NextRow ambiguous(int count) {
        ambiguous = count;
        return this;
    }

    /** From then on it is paced as an edit. */
    NextRow at(ThreadRef place, int version) {
        posted = Optional.of(place);
        rendered = version;
        lane = Lane.ofEdits();
        return this;
    }

    NextRow nowhere() {
        posted = Optional.empty();
        rendered = 0;
        lane = Lane.of(was.message(), was.destination());
        return this;
    }

    NextRow rendered(int version) {
        rendered = version;
        return this;
    }

    NextRow blocked(Obstacle by) {
        obstacle = Optional.of(by);
        return this;
    }

    NextRow until(Instant earliest) {
        notBefore = earliest;
        return this;
    }

    NextRow because(String why) {
        return because(Optional.of(why));
    }

    NextRow because(Optional<String> why) {
        reason = why;
        return this;
    }

    NextRow trail(Trail known) {
        trail = known;
        return this;
    }

    Delivery row() {
        return new Delivery(
                was.key(),
                was.handoff(),
                was.message(),
                was.destination(),
                lane,
                state,
                epoch,
                attempts,
                ambiguous,
                posted,
                rendered,
                was.dueAt(),
                notBefore,
                reason,
                obstacle,
                trail);
    }
}
