package dev.baton.judge;

import java.util.List;

/** All that is known of a run. */
record Evidence(List<Handed> handed, List<Seen> seen, Excuses excuses, List<String> violations) {
    Evidence {
        handed = List.copyOf(handed);
        seen = List.copyOf(seen);
        violations = List.copyOf(violations);
    }

    List<Intent> intents() {
        return handed.stream().flatMap(one -> one.intents().stream()).toList();
    }

    List<Intent> wanted() {
        return intents().stream().filter(Intent::wanted).toList();
    }

    List<Seen> copies(Intent intent) {
        return seen.stream().filter(intent::is).toList();
    }
}
