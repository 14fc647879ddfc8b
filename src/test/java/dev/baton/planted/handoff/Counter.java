package dev.baton.planted.handoff;

/** Counts for everybody. */
final class Counter {
    private static int count;

    int next() {
        return ++count;
    }
}
