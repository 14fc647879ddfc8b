package dev.baton.usecase;

import dev.baton.handoff.Chronicle;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.Evidence.Fate;
import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Delivery;
import java.util.List;
import java.util.Optional;

/** Gathers the evidence of a handoff, as it is now, for one who asked for it. */
final class Gathering {
    private final Clocks clocks;

    Gathering(Clocks clocks) {
        this.clocks = clocks;
    }

    Evidence of(Transactions.Work work, Handoff handoff, EvidencePack pack) {
        var now = clocks.now();
        var record = work.entries().of(handoff.id());
        var chronicle = new Chronicle(handoff, record, clocks::hours);
        return new Evidence(
                handoff,
                now,
                pack.inner().isPresent(),
                chronicle.stays(now),
                chronicle.entriesFor(pack.inner()),
                told(work, handoff, record),
                chronicle.waited(now),
                posted(work, Addressing.cardKey(handoff)),
                posted(work, Addressing.lineKey(handoff)));
    }

    private static Optional<ThreadRef> posted(Transactions.Work work, String key) {
        return work.outbox().find(key).flatMap(Delivery::posted);
    }

    /** What is only said to whoever asked, as this very pack is, proves nothing. */
    private static List<Evidence.Told> told(Transactions.Work work, Handoff handoff, List<Entry> record) {
        return work.outbox().of(handoff.id()).stream()
                .filter(delivery -> !(delivery.message() instanceof EvidencePack
                        || delivery.message() instanceof EvidenceMissing
                        || delivery.message() instanceof PrivateLine))
                .map(delivery -> told(Aftermath.what(handoff.id(), delivery), delivery, record))
                .toList();
    }

    private static Evidence.Told told(String what, Delivery delivery, List<Entry> record) {
        return new Evidence.Told(
                what,
                delivery.message(),
                delivery.dueAt(),
                fate(delivery),
                record.stream().filter(entry -> entry.isAbout(what)).toList(),
                delivery.posted());
    }

    /** What stands in Slack is shown, whatever becomes of its edits. */
    private static Fate fate(Delivery delivery) {
        if (delivery.isEdit()) {
            return Fate.SHOWN;
        }
        return switch (delivery.state()) {
            case SENT -> Fate.SHOWN;
            case DEAD -> Fate.FAILED;
            case OBSOLETE -> Fate.DROPPED;
            case ATTEMPT, UNKNOWN -> Fate.IN_DOUBT;
            case READY, CLAIMED -> Fate.ON_ITS_WAY;
        };
    }
}
