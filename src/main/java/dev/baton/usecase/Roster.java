package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.Kept;
import dev.baton.directory.Read;
import java.util.List;
import java.util.function.Supplier;

/** The directory that is in force: what its file says, and what stewards keep in Slack. */
public interface Roster extends Supplier<Directory> {
    @Override
    default Directory get() {
        return inForce().directory();
    }

    /** What was last taken; asks nobody. */
    Read.Sound inForce();

    /** What the directory would be if these parts were kept in Slack. */
    Read.Sound with(List<Kept> parts);

    /** Something was changed in Slack: it is in force here when this returns, and on all other nodes soon. */
    void changed();
}
