package dev.baton.playground;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The faults that the next calls will meet, by method. */
final class Faults {
    private final Map<String, Queue<Fault>> next = new HashMap<>();

    synchronized void add(String method, List<Fault> faults) {
        next.computeIfAbsent(method, none -> new ArrayDeque<>()).addAll(faults);
    }

    synchronized Fault take(String method) {
        return Optional.ofNullable(next.get(method)).map(Queue::poll).orElse(Fault.NONE);
    }
}
