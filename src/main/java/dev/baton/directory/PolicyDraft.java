package dev.baton.directory;

import dev.baton.handoff.Policy;
import dev.baton.handoff.Span;
import dev.baton.handoff.WorkingTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A policy as far as it could be read, and where its levels stand. */
record PolicyDraft(Optional<Policy> policy, List<Step> steps) {
    private static final Span ONE_DAY = new Span(1, Span.Unit.DAYS);

    /** When a level comes, and where the file says so. */
    record Step(Span after, Value at) {}

    /** A clock on which the policy runs, and whose it is. */
    record Clock(String whose, WorkingTime time) {
        private boolean ascends(Step before, Step step) {
            return time.lengthOf(before.after()).compareTo(time.lengthOf(step.after())) < 0;
        }

        /** Why the one does not come before the other, where that is not plain from how they are written. */
        private String because(Step before, Step step) {
            return before.after().unit() == step.after().unit() ? "" : " (" + day() + ")";
        }

        private String day() {
            var minutes = time.lengthOf(ONE_DAY).toMinutes();
            return "a working day " + whose + " has " + minutes / 60 + " h"
                    + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
        }
    }

    PolicyDraft {
        steps = List.copyOf(steps);
    }

    /** Checks that each level comes after the one before it, by every clock. */
    void checkThatLevelsAscend(List<Clock> clocks) {
        checkThatLevelsAscend(clocks, Step::at);
    }

    /** The same, and says it there. */
    void checkThatLevelsAscend(List<Clock> clocks, Function<Step, Value> where) {
        for (var i = 1; i < steps.size(); i++) {
            var before = steps.get(i - 1);
            var step = steps.get(i);
            clocks.stream()
                    .filter(clock -> !clock.ascends(before, step))
                    .findFirst()
                    .ifPresent(clock -> where.apply(step)
                            .wrong(Quoted.of(step.after().toString()) + " does not come after "
                                    + Quoted.of(before.after().toString()) + " of the level before it"
                                    + clock.because(before, step)
                                    + "; let levels ascend"));
        }
    }
}
