package dev.baton.directory;

import java.util.List;

/** What stewards keep in Slack and does not go with the rest of the directory, above all with its file; and why. */
public record LeftOut(Kept kept, List<Problem> problems) {
    public LeftOut {
        problems = List.copyOf(problems);
    }
}
