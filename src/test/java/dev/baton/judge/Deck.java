package dev.baton.judge;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Random;

/** Deals the crash points like cards, so that each has its turn; one to which nobody came is dealt again. */
final class Deck {
    private final Random dice;
    private final Deque<CrashPoint> cards = new ArrayDeque<>();

    Deck(long seed) {
        dice = new Random(seed);
    }

    CrashPoint draw() {
        if (cards.isEmpty()) {
            var all = Arrays.asList(CrashPoint.values());
            Collections.shuffle(all, dice);
            cards.addAll(all);
        }
        return cards.removeFirst();
    }

    void putBack(CrashPoint point) {
        cards.addLast(point);
    }
}
