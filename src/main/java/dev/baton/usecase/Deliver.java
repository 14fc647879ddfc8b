package dev.baton.usecase;

import dev.baton.handoff.Digest;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToWatcher;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Courier;
import dev.baton.outbox.Courier.Prepared;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Takes one message to Slack: claim it, render it from the present state, announce the attempt durably, make the one
 * call, record what it came to. A crash between any two steps loses nothing: the row tells how far it came.
 */
public final class Deliver {
    private final Transactions transactions;
    private final Courier courier;
    private final Digests digests;
    private final Gathering gathering;
    private final Discretion discretion;
    private final Aftermath aftermath;
    private final Clocks clocks;
    private final Times times;
    private final String worker;

    Deliver(
            Transactions transactions,
            Courier courier,
            Digests digests,
            Gathering gathering,
            Discretion discretion,
            Aftermath aftermath,
            Clocks clocks,
            Times times,
            String worker) {
        this.transactions = transactions;
        this.courier = courier;
        this.digests = digests;
        this.gathering = gathering;
        this.discretion = discretion;
        this.aftermath = aftermath;
        this.clocks = clocks;
        this.times = times;
        this.worker = worker;
    }

    /** Claims the next message that may go now; empty where there is none. */
    public Optional<Delivery> claim() {
        return transactions.inTransaction(work -> work.outbox().claim(clocks.now(), clocks.realNow(), worker));
    }

    /** Delivers a claimed message, or leaves it for another time with the reason; tells what state it is in now. */
    public Delivery.State deliver(Delivery claimed) {
        var parcel = transactions.inTransaction(work -> parcel(work, claimed));
        var untrue = whyUntrue(parcel);
        if (untrue.isPresent()) {
            return aftermath.obsolete(claimed, untrue.get());
        }
        var prepared = courier.prepare(parcel);
        if (prepared instanceof Prepared.Letter letter) {
            return send(parcel, letter);
        }
        return aftermath.of(claimed, ((Prepared.Unready) prepared).attempt(), version(parcel));
    }

    private Delivery.State send(Courier.Parcel parcel, Prepared.Letter letter) {
        var announced = parcel.delivery().announced(letter.to(), clocks.realNow(), times);
        return switch (announce(parcel, announced)) {
            case MADE -> aftermath.of(announced, sendWithinFence(letter, clocks.realNow()), version(parcel));
            case CHANGED -> deliver(parcel.delivery());
            case LOST -> Delivery.State.CLAIMED;
        };
    }

    /** Committed before the first byte is written; whatever changed since it was rendered is rendered anew. */
    private Announced announce(Courier.Parcel parcel, Delivery announced) {
        return transactions.inTransaction(work -> {
            if (version(parcel(work, parcel.delivery())) != version(parcel)) {
                return Announced.CHANGED;
            }
            return work.outbox().step(Delivery.State.CLAIMED, announced, clocks.realNow())
                    ? Announced.MADE
                    : Announced.LOST;
        });
    }

    private enum Announced {
        MADE,
        CHANGED,
        /** Another worker has taken it over: this one lets go. */
        LOST
    }

    /** A worker that was frozen after its announcement must not write: another may have taken over since. */
    private Attempt sendWithinFence(Prepared.Letter letter, Instant announcedAt) {
        var age = Duration.between(announcedAt, clocks.realNow());
        return age.compareTo(times.fence()) > 0
                ? new Attempt.NotNow("too long after its announcement", Optional.empty())
                : letter.send();
    }

    private Courier.Parcel parcel(Transactions.Work work, Delivery delivery) {
        var handoff = delivery.handoff().flatMap(work.handoffs()::find);
        var card =
                handoff.flatMap(h -> work.outbox().find(Addressing.cardKey(h))).flatMap(Delivery::posted);
        var thread = delivery.threadKey().flatMap(work.outbox()::find).flatMap(Delivery::thread);
        var isBehind = handoff.filter(h -> Addressing.isBehind(h, delivery)).isPresent();
        var evidence = handoff.flatMap(h -> evidence(work, h, delivery));
        return new Courier.Parcel(delivery, handoff, card, thread, digest(work, delivery), evidence, isBehind);
    }

    private Optional<Evidence> evidence(Transactions.Work work, Handoff handoff, Delivery delivery) {
        return delivery.message() instanceof EvidencePack pack
                ? Optional.of(gathering.of(work, handoff, pack))
                : Optional.empty();
    }

    private Optional<Digest> digest(Transactions.Work work, Delivery delivery) {
        return delivery.message() instanceof ToAuthority.DailyDigest daily
                ? Optional.of(digests.of(work, daily.to(), LocalDate.parse(daily.day()), ZoneId.of(daily.zone())))
                : Optional.empty();
    }

    /** An edit of what stands in Slack is always true: it shows the present state. */
    private Optional<String> whyUntrue(Courier.Parcel parcel) {
        if (parcel.digest().filter(Digest::isEmpty).isPresent()) {
            return Optional.of("there is nothing left to say");
        }
        if (parcel.isBehind() && !parcel.delivery().isEdit()) {
            return Optional.of("it has moved on to another team");
        }
        if (isHidden(parcel)) {
            return Optional.of("they cannot see the card any more");
        }
        if (parcel.delivery().isEdit()) {
            return Optional.empty();
        }
        if (parcel.delivery().message().isTakenBack()) {
            return Optional.of("it was taken back meanwhile");
        }
        return parcel.handoff().flatMap(parcel.delivery().message()::untrueBecause);
    }

    /** Whoever watches hears of what they can see themselves, and of nothing else. */
    private boolean isHidden(Courier.Parcel parcel) {
        return parcel.delivery().message() instanceof ToWatcher toWatcher
                && parcel.handoff()
                        .filter(handoff -> !discretion.seesCard(toWatcher.watcher(), handoff))
                        .isPresent();
    }

    private static int version(Courier.Parcel parcel) {
        return parcel.handoff().map(handoff -> handoff.version()).orElse(0);
    }
}
