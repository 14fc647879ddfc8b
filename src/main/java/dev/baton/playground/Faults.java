package dev.baton.playground;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/** The faults that the next calls will meet, by method. */
final class Faults {
    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private volatile Function<Call, Optional<Fault>> choice = call -> Optional.empty();

    synchronized void add(String method, List<Fault> faults) {
        next.computeIfAbsent(method, none -> new ArrayDeque<>()).addAll(faults);
    }

    void choose(Function<Call, Optional<Fault>> by) {
        choice = by;
    }

    Fault take(Call call) {
        return choice.apply(call).or(() -> queued(call.method())).orElse(Fault.NONE);
    }

    private synchronized Optional<Fault> queued(String method) {
        return Optional.ofNullable(next.get(method)).map(Queue::poll);
    }
}
