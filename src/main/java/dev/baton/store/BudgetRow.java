package dev.baton.store;

import dev.baton.outbox.Budget;
import dev.baton.outbox.Lane;
import java.time.Instant;
import java.util.Optional;

/**
 * What all nodes may post together. Slots are taken from a lane of its own.
 *
 * @param most posts a minute, by the settings
 */
record BudgetRow(Scope scope, int most) {
    private record Learned(Budget budget, String limitedLane, Instant limitedUntil) {}

    Budget present() {
        return read("").map(Learned::budget).orElse(Budget.FULL);
    }

    boolean hasSlot(Instant realNow) {
        return new LaneRows(scope).isFree(Lane.ofPosts(), realNow);
    }

    /** Takes the next slot of the lane of all posts, which is held. */
    void take(Instant freeAt, Instant realNow) {
        new LaneRows(scope).until(Lane.ofPosts(), present().pace(realNow, most).freeAfter(freeAt, realNow));
    }

    /** Slack tells of one limit after the other, not of what it counts: two conversations at a time mean all of them. */
    void limited(String lane, Instant until, Instant realNow) {
        begin();
        var was = read("for update").orElseThrow();
        var ofAll = !was.limitedLane().equals(lane) && was.limitedUntil().isAfter(realNow);
        if (ofAll) {
            new LaneRows(scope).pause(Lane.ofPosts(), until);
        }
        store(new Learned(ofAll ? was.budget().limited(realNow, most) : was.budget(), lane, until));
    }

    private void begin() {
        scope.update("""
                insert into budget (workspace, limited_lane, limited_until) values (:workspace, '', :epoch)
                on conflict do nothing
                """).bind("epoch", Utc.of(Instant.EPOCH)).execute();
    }

    private void store(Learned learned) {
        var isLearned = !learned.budget().equals(Budget.FULL);
        scope.update("""
                update budget set
                    per_minute = :per_minute, since = :since, limited_lane = :limited_lane, limited_until = :limited_until
                where workspace = :workspace
                """)
                .bind("per_minute", Optional.of(learned.budget().perMinute()).filter(rate -> isLearned))
                .bind("since", Optional.of(Utc.of(learned.budget().since())).filter(since -> isLearned))
                .bind("limited_lane", learned.limitedLane())
                .bind("limited_until", Utc.of(learned.limitedUntil()))
                .execute();
    }

    private Optional<Learned> read(String lock) {
        return scope.query("select * from budget where workspace = :workspace " + lock)
                .map((result, context) -> {
                    var row = new Row(result);
                    var since = row.optionalInstant("since");
                    var budget = since.isPresent()
                            ? new Budget(row.decimal("per_minute").doubleValue(), since.get())
                            : Budget.FULL;
                    return new Learned(budget, row.text("limited_lane"), row.instant("limited_until"));
                })
                .findOne();
    }
}
