package dev.baton.store;

import static dev.baton.outbox.Delivery.State.ATTEMPT;
import static dev.baton.outbox.Delivery.State.CLAIMED;
import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Spot;
import dev.baton.outbox.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The words of tests about deliveries, all of one handoff. */
abstract class OnBothWithOutbox extends OnBoth {
    /** Real time, on purpose far from the product's. */
    static final Instant REAL = Instant.parse("2031-03-30T01:30:00Z");

    static final ChannelId CHANNEL = Messages.CHANNEL;
    static final Times TIMES = Times.real();

    HandoffId id;

    @BeforeEach
    void aHandoff() {
        id = submitted().id();
    }

    Delivery add(String key, Message message, Destination destination) {
        return addAt(key, message, destination, NOON);
    }

    Delivery addAt(String key, Message message, Destination destination, Instant now) {
        var delivery = Delivery.of(key, Optional.of(id), message, destination, now);
        outbox.add(delivery);
        return delivery;
    }

    static Destination channel() {
        return new Destination.Channel(CHANNEL);
    }

    static Destination to(String channel) {
        return new Destination.Channel(new ChannelId(channel));
    }

    Optional<Delivery> claim() {
        return outbox.claim(NOON, REAL, "w");
    }

    Delivery announce(Delivery claimed) {
        outbox.step(CLAIMED, announced(claimed), REAL);
        return announced(claimed);
    }

    /** To the channel {@link #CHANNEL}, wherever it is said to go. */
    static Delivery announced(Delivery claimed) {
        return claimed.announced(Spot.in(CHANNEL), REAL, TIMES);
    }

    Delivery finish(Delivery claimed, Attempt attempt, int version) {
        var finished = announce(claimed).after(attempt, version, REAL, TIMES);
        outbox.step(ATTEMPT, finished, REAL);
        return finished;
    }

    Delivery send(String key, int version) {
        var claimed = claim().orElseThrow();
        assertThat(claimed.key()).isEqualTo(key);
        return finish(claimed, new Attempt.Sent(new ThreadRef(CHANNEL, "ts." + key)), version);
    }

    List<String> claimedAt(Instant realNow) {
        return claimedAt(NOON, realNow);
    }

    List<String> claimedAt(Instant now, Instant realNow) {
        var keys = new ArrayList<String>();
        for (var next = outbox.claim(now, realNow, "w"); next.isPresent(); next = outbox.claim(now, realNow, "w")) {
            keys.add(next.get().key());
        }
        return keys;
    }
}
