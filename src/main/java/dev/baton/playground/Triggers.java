package dev.baton.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Trigger ids: each lives three seconds of real time unless told otherwise and opens one view. */
final class Triggers {
    private final Map<String, Trigger> byId = new HashMap<>();
    private final RealTime realTime = new RealTime();
    private Duration life = Duration.ofSeconds(3);

    private record Trigger(String person, Instant until, boolean used) {}

    synchronized String issue(String person) {
        String id = (1_000 + byId.size()) + ".2000." + Integer.toHexString(person.hashCode());
        byId.put(id, new Trigger(person, realTime.now().plus(life), false));
        return id;
    }

    synchronized void live(Duration longer) {
        life = longer;
    }

    synchronized void expireAll() {
        byId.replaceAll((id, trigger) -> new Trigger(trigger.person, Instant.MIN, trigger.used));
    }

    /** Whose trigger it is, if it can still be used. */
    synchronized String check(String id) {
        Trigger trigger = Optional.ofNullable(byId.get(id)).orElseThrow(() -> new SlackError("invalid_trigger_id"));
        if (trigger.used) {
            throw new SlackError("trigger_exchanged");
        }
        if (trigger.until.isBefore(realTime.now())) {
            throw new SlackError("trigger_expired");
        }
        return trigger.person;
    }

    synchronized void use(String id) {
        byId.computeIfPresent(id, (same, trigger) -> new Trigger(trigger.person, trigger.until, true));
    }
}
