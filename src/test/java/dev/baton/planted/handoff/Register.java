package dev.baton.planted.handoff;

import java.util.ArrayList;
import java.util.List;

/** A list that only looks as if it were final. */
final class Register {
    private static final List<String> NAMES = new ArrayList<>();

    void add(String name) {
        NAMES.add(name);
    }
}
