package dev.baton.directory;

import java.util.List;

/** What came of reading the file. */
public sealed interface Read {
    /** Nothing is wrong with it. */
    record Sound(Directory directory, Register register) implements Read {}

    /** Everything that is wrong with it, at least one problem, by line. */
    record Faulty(List<Problem> problems) implements Read {
        public Faulty {
            problems = problems.stream().sorted().toList();
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a faulty file has a problem");
            }
        }
    }
}
