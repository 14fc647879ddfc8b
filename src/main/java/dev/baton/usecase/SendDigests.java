package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ToAuthority;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The morning's digest: to each supervisor once a local day, and only where there is something to say. */
public final class SendDigests {
    private final Transactions transactions;
    private final Colleagues colleagues;
    private final Digests digests;
    private final Clocks clocks;
    private final Runnable sendSoon;

    SendDigests(Transactions transactions, Colleagues colleagues, Digests digests, Clocks clocks, Runnable sendSoon) {
        this.transactions = transactions;
        this.colleagues = colleagues;
        this.digests = digests;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    public void run() {
        digests.readers().forEach(this::sendTo);
        sendSoon.run();
    }

    /** Somebody whose time zone Slack does not tell now is asked for again at the next run, within the hour. */
    private void sendTo(PersonId reader) {
        try {
            var zone = colleagues.profile(reader).zone();
            var time = digests.timeOf(reader, zone);
            time.dayDueAt(clocks.now()).ifPresent(day -> sendOnce(reader, day, zone));
        } catch (LookupFailed | Transactions.Duplicate later) {
            // Not known yet, or sent already.
        }
    }

    private void sendOnce(PersonId reader, LocalDate day, ZoneId zone) {
        transactions.inTransaction(work -> {
            work.once("digest:" + reader + ":" + day);
            if (!digests.of(work, reader, day, zone).isEmpty()) {
                work.outbox().add(delivery(reader, day, zone));
            }
            return day;
        });
    }

    private Delivery delivery(PersonId reader, LocalDate day, ZoneId zone) {
        var message = new ToAuthority.DailyDigest(reader, day.toString(), zone.getId());
        var to = new Destination.Conversation(List.of(reader));
        return Delivery.of("workspace." + message.key(), Optional.empty(), message, to, clocks.now());
    }
}
