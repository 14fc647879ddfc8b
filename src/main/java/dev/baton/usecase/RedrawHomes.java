package dev.baton.usecase;

import dev.baton.directory.LookupFailed;
import dev.baton.handoff.Home;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Homes;
import dev.baton.outbox.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the Homes that are due, one after the other, each from the present state; publishes only what looks different
 * from what stands in Slack. Whoever has not opened theirs for a month is forgotten until they do.
 */
public final class RedrawHomes {
    private static final Logger LOG = LoggerFactory.getLogger(RedrawHomes.class);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration PACE = Duration.ofMillis(600);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final NoticeChanges notice;
    private final ReadHome read;
    private final HomePainter painter;
    private final Clocks clocks;
    private final Times times;

    RedrawHomes(
            Transactions transactions,
            NoticeChanges notice,
            ReadHome read,
            HomePainter painter,
            Clocks clocks,
            Times times) {
        this.transactions = transactions;
        this.notice = notice;
        this.read = read;
        this.painter = painter;
        this.clocks = clocks;
        this.times = times;
    }

    /** Draws those that may be drawn now. */
    public void run() {
        notice.run();
        for (var next = claim(); next.isPresent(); next = claim()) {
            draw(next.get());
        }
    }

    /** The directory has changed: every Home that is known is drawn from it soon. */
    public void drawAll() {
        transactions.inTransaction(work -> {
            work.homes().resting().forEach(home -> work.homes().want(home.person(), clocks.realNow()));
            return work;
        });
    }

    private Optional<Homes.Claimed> claim() {
        return transactions.inTransaction(work -> work.homes().claim(clocks.now(), clocks.realNow(), times));
    }

    /** One that cannot be drawn, for whatever reason, holds up no other. */
    private void draw(Homes.Claimed claimed) {
        try {
            drawOrFail(claimed);
        } catch (LookupFailed slackIsSilent) {
            again(claimed, PATIENCE);
        } catch (Transactions.Unavailable later) {
            throw later;
        } catch (RuntimeException failed) {
            LOG.error(
                    "A Home could not be drawn ({}); it is tried again",
                    failed.getClass().getName(),
                    failed);
            again(claimed, AFTER_A_FAULT);
        }
    }

    private void drawOrFail(Homes.Claimed claimed) {
        if (claimed.openedAt().plus(A_MONTH).isBefore(clocks.now()) || !read.mayHaveOne(claimed.person())) {
            forget(claimed);
            return;
        }
        var home = read.of(claimed.person(), claimed.used());
        var picture = painter.paint(claimed.person(), home);
        if (claimed.print().filter(picture.print()::equals).isPresent()) {
            drawn(claimed, picture, home);
        } else if (isInTime(claimed)
                && transactions.inTransaction(work -> work.homes().announce(claimed))) {
            picture.show().ifPresentOrElse(not -> missed(claimed, not), () -> drawn(claimed, picture, home));
            pause(clocks.realNow().plus(PACE));
        }
    }

    /** Its lease outlasts the call, so that no other worker draws it at the same time. */
    private boolean isInTime(Homes.Claimed claimed) {
        return clocks.realNow().plus(times.call()).plus(times.fence()).isBefore(claimed.lease());
    }

    private void missed(Homes.Claimed claimed, Attempt attempt) {
        if (attempt instanceof Attempt.Never never) {
            LOG.warn("Slack does not show a Home: {}; it is drawn again when it is opened", never.why());
            forget(claimed);
        } else if (attempt instanceof Attempt.NotNow notNow) {
            notNow.after().ifPresent(after -> pause(clocks.realNow().plus(after)));
            again(claimed, notNow.after().orElse(PATIENCE));
        } else {
            again(claimed, times.settle());
        }
    }

    private void drawn(Homes.Claimed claimed, HomePainter.Picture picture, Home home) {
        transactions.inTransaction(work -> {
            work.homes().drawn(claimed, picture.print(), home, clocks.now());
            return claimed;
        });
    }

    private void again(Homes.Claimed claimed, Duration after) {
        transactions.inTransaction(work -> {
            work.homes().again(claimed, clocks.realNow().plus(after));
            return claimed;
        });
    }

    private void pause(Instant until) {
        transactions.inTransaction(work -> {
            work.homes().pause(until);
            return until;
        });
    }

    private void forget(Homes.Claimed claimed) {
        transactions.inTransaction(work -> {
            work.homes().forget(claimed.person());
            return claimed;
        });
    }
}
