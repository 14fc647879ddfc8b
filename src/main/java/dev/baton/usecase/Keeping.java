package dev.baton.usecase;

import dev.baton.directory.Kept;
import java.time.Instant;
import java.util.List;

/** What stewards keep of the directory in Slack, within one transaction. */
public interface Keeping {
    /** The number of its latest edition; 0 before the first. */
    int edition();

    /** The same, and whoever else wants to change something waits until this transaction ends. */
    int lockedEdition();

    /** All parts, those taken out as well. */
    List<Kept> all();

    /** Each takes the place of the one of its name; theirs is the latest edition then. */
    void keep(List<Kept> parts, Instant now);
}
