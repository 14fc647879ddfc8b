package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored handoffs of the workspace, within one transaction. */
public interface Handoffs {
    /** The next number; no other transaction gets it, and a rollback gives it back. */
    HandoffId nextId();

    /**
     * Stores a new handoff.
     *
     * @param formKey the key of the form it came from; the second handoff with the same key is refused as a duplicate
     * @param followUpAt when the clock must look at it next
     */
    void add(Handoff handoff, String formKey, Optional<Instant> followUpAt);

    /** How many this person has handed off since then, whatever has become of them. */
    int submittedSince(PersonId sender, Instant since);

    /** Puts the next version in the place of the one before. */
    void replace(Handoff next, Optional<Instant> followUpAt);

    /** Sets when the clock must look at it next, and nothing else. */
    void plan(HandoffId id, Optional<Instant> followUpAt);

    /** The handoff made from that form, if there is one. */
    Optional<Handoff> fromForm(String formKey);

    Optional<Handoff> find(HandoffId id);

    /** Like {@link #find}, and keeps every other transaction from changing it until this one ends. */
    Optional<Handoff> lock(HandoffId id);

    /** Those whose time for a follow-up has come, the longest overdue first. */
    List<HandoffId> due(Instant now, int most);

    /** Those not over that this person sent, owns or helps with; most urgent first, then oldest. */
    List<Handoff> of(PersonId person, int most);

    /** Those not over that stand with this team; most urgent first, then oldest. */
    List<Handoff> with(TeamKey team, int most);

    /** Those of this team that were acknowledged or resolved since then, over or not, the oldest first. */
    List<Handoff> movedSince(TeamKey team, Instant since, int most);

    /** The newest of all that stand with this team, over or not. */
    Optional<HandoffId> newestWith(TeamKey team);

    /** Those not over whose line is that thread, in the order of numbers. */
    List<HandoffId> withLine(ThreadRef thread);

    /** The newest of those that are over and had their line in that thread. */
    Optional<Handoff> lastOverWithLine(ThreadRef thread);

    /** Every handoff that is not over, for planning anew after the directory has changed, in the order of numbers. */
    List<Handoff> notOverAfter(int number, int most);
}
