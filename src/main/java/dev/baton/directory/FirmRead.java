package dev.baton.directory;

import java.util.List;

/** What came of reading the file of a {@link Firm}. */
public sealed interface FirmRead {
    /** Nothing is wrong with it. */
    record Sound(Firm firm) implements FirmRead {}

    /** Everything that is wrong with it, by line. */
    record Faulty(List<Problem> problems) implements FirmRead {}
}
