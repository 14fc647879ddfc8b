package dev.baton.judge;

import dev.baton.playground.Call;
import dev.baton.playground.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the next calls of a sort will meet at Slack; each snare catches one. */
final class Mischief {
    private final List<Snare> snares = new ArrayList<>();
    private final List<Excuses.Span> caught = new ArrayList<>();
    private final Diary diary;

    Mischief(Diary diary) {
        this.diary = diary;
    }

    /**
     * @param name said in the diary
     * @param nth how many of such calls are to come, the one that is caught included
     */
    record Snare(String name, Predicate<Call> prey, int nth, Function<Call, Fault> fault) {
        private Snare sooner() {
            return new Snare(name, prey, nth - 1, fault);
        }
    }

    synchronized void lay(Snare snare) {
        snares.add(snare);
    }

    synchronized void clear() {
        snares.clear();
    }

    Optional<Fault> meet(Call call) {
        var snare = take(call);
        snare.ifPresent(one -> diary.note("FAULT " + one.name() + " at " + Calls.told(call)));
        return snare.map(one -> one.fault().apply(call));
    }

    private synchronized Optional<Snare> take(Call call) {
        for (var i = 0; i < snares.size(); i++) {
            var snare = snares.get(i);
            if (snare.prey().test(call)) {
                if (snare.nth() == 1) {
                    snares.remove(i);
                    caught.add(new Excuses.Span(diary.now(), diary.now(), snare.name()));
                    return Optional.of(snare);
                }
                snares.set(i, snare.sooner());
            }
        }
        return Optional.empty();
    }

    /** When something was caught. */
    synchronized List<Excuses.Span> caught() {
        return List.copyOf(caught);
    }
}
