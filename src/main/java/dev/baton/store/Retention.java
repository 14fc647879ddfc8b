package dev.baton.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Removes what is kept no longer, a few at a time, so that nobody waits for it; what is open stays, however old. */
record Retention(Jdbi jdbi) {
    /** Longer than Slack repeats anything. */
    private static final Duration REQUESTS = Duration.ofDays(3);

    /** Of reactions and replies to what Baton never learned the place of. */
    private static final Duration EARLY = Duration.ofDays(1);

    /** Of messages that nothing follows any more: what was said, and what belongs to no handoff. */
    private static final Duration MESSAGES = Duration.ofDays(30);

    private static final int AT_A_TIME = 50;

    /** Of a handoff; the handoff itself is last. */
    private static final List<String> PARTS = List.of("outbox", "entry", "helper");

    private record Of(String workspace, String key) {}

    /** What was done, and what was said, by the lengths above. */
    int all(Instant now) {
        return older("request", now.minus(REQUESTS)) + messages(now.minus(MESSAGES));
    }

    /** What came early and in vain. */
    int early(Instant now) {
        return older("parked", now.minus(EARLY)) + older("parked_reply", now.minus(EARLY));
    }

    private int older(String table, Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from <table> where at < :before")
                .define("table", table)
                .bind("before", Utc.of(before))
                .execute());
    }

    /** The record keeps what was said; the outbox held a second copy of it. */
    private int messages(Instant before) {
        var old = """
                select workspace, k as old_key from outbox
                where state in ('SENT', 'DEAD', 'OBSOLETE') and due_at < :before
                    and (number is null or kind in ('TeamReply', 'SenderReply', 'SaidSoFar'))
                limit 10000
                """;
        return remove(old, before, Retention::removeMessage);
    }

    private static void removeMessage(Handle handle, Of of) {
        for (var table : List.of("copy", "outbox")) {
            handle.createUpdate("delete from <table> where workspace = :workspace and k = :key")
                    .define("table", table)
                    .bind("workspace", of.workspace())
                    .bind("key", of.key())
                    .execute();
        }
    }

    /**
     * Handoffs that ended before, with all that belongs to them; their numbers are not used again. Where something is still
     * to be said, it stays until it was.
     */
    int handoffs(Instant endedBefore) {
        var old = """
                select h.workspace, cast(h.number as varchar) as old_key from handoff h
                where h.is_over and h.ended_at < :before
                  and not exists (
                    select 1 from outbox o
                    where o.workspace = h.workspace and o.number = h.number
                      and o.state not in ('SENT', 'DEAD', 'OBSOLETE'))
                limit 10000
                """;
        return remove(old, endedBefore, Retention::removeHandoff);
    }

    private static void removeHandoff(Handle handle, Of of) {
        var number = Integer.parseInt(of.key());
        handle.createUpdate("""
                delete from copy where workspace = :workspace and k in (
                    select k from outbox where workspace = :workspace and number = :number)
                """)
                .bind("workspace", of.workspace())
                .bind("number", number)
                .execute();
        PARTS.forEach(part -> remove(handle, part, of.workspace(), number));
        remove(handle, "handoff", of.workspace(), number);
    }

    private static void remove(Handle handle, String table, String workspace, int number) {
        handle.createUpdate("delete from <table> where workspace = :workspace and number = :number")
                .define("table", table)
                .bind("workspace", workspace)
                .bind("number", number)
                .execute();
    }

    private int remove(String which, Instant before, BiConsumer<Handle, Of> removal) {
        List<Of> old = jdbi.withHandle(handle -> handle.createQuery(which)
                .bind("before", Utc.of(before))
                .map((row, context) -> new Of(row.getString("workspace"), row.getString("old_key")))
                .list());
        for (var from = 0; from < old.size(); from += AT_A_TIME) {
            var few = old.subList(from, Math.min(old.size(), from + AT_A_TIME));
            jdbi.useTransaction(handle -> few.forEach(one -> removal.accept(handle, one)));
        }
        return old.size();
    }
}
