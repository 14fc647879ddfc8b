package dev.baton.planted.schedule;

import dev.baton.planted.handoff.Innocent;

/** May measure, but knows no domain. */
final class Lap {
    long length(Innocent.Kind kind) {
        return kind == Innocent.Kind.ONE ? System.nanoTime() : 0;
    }
}
