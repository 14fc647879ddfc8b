package dev.baton.directory;

import java.util.HashMap;
import java.util.Map;

/** Which team each word belongs to; the first to claim it keeps it. */
final class Claims {
    /** A word by which people find a team, and where the file says so. */
    record Claim(String team, String typed, Value at) {
        private boolean repeats(Claim first) {
            return team.equals(first.team) && at.what().equals(first.at.what());
        }
    }

    private final Map<Word, Claim> owners = new HashMap<>();

    /** The same claims, to which others can be added. */
    Claims copy() {
        var copy = new Claims();
        copy.owners.putAll(owners);
        return copy;
    }

    void add(Claim claim) {
        var first = owners.putIfAbsent(Word.of(claim.typed()), claim);
        if (first != null && !first.team().equals(claim.team())) {
            claim.at()
                    .wrong(Quoted.of(claim.typed()) + " already belongs to team " + Quoted.of(first.team()) + " "
                            + first.at().place() + "; a word belongs to one team");
        } else if (first != null && claim.repeats(first)) {
            claim.at().wrong(Quoted.of(claim.typed()) + " stands here twice; keep one");
        }
    }
}
