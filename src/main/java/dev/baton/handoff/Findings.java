package dev.baton.handoff;

import java.time.Instant;
import java.util.List;

/** What audits have found and is not over, within one transaction. */
public interface Findings {
    /**
     * A finding that is kept.
     *
     * @param isShown whether the stewards have been told
     */
    record Kept(Finding.Key key, boolean isShown) {}

    List<Kept> all();

    /** True for whoever writes it down first. */
    boolean keep(Finding finding, Instant foundAt);

    /** True for whoever marks it first. */
    boolean show(Finding.Key key);

    /** It is over. */
    void drop(Finding.Key key);
}
