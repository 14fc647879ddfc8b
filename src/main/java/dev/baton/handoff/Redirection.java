package dev.baton.handoff;

import java.util.List;

/**
 * Where a handoff is to go on.
 *
 * @param policy the next team's
 * @param said what the two sides have told each other so far: nothing that was to stay inside the team
 * @param supervisors of both sides, told when the way gets long
 */
public record Redirection(TeamKey to, Policy policy, String reason, List<Said> said, List<Rung.Told> supervisors) {
    /** After so many hops the supervisors of both sides are told. */
    public static final int LONG_WAY = 3;

    public Redirection {
        said = List.copyOf(said);
        supervisors = List.copyOf(supervisors);
    }

    /** With what was said so far. */
    public Redirection with(List<Said> words) {
        return new Redirection(to, policy, reason, words, supervisors);
    }
}
