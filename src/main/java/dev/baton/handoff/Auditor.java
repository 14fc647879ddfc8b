package dev.baton.handoff;

import java.time.Instant;
import java.util.List;

/** Looks through all rows for what should have happened and has not. Writes nothing. */
public interface Auditor {
    /**
     * Rows for whose standing still nothing states a reason, some of each kind at most. Of an out-of-date message and of a
     * Home it is not known since when: they are what is so now.
     *
     * @throws RuntimeException where that takes longer than ten seconds, or nobody can be asked
     */
    List<Finding> suspects(Instant now, Instant realNow);
}
