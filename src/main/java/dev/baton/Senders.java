package dev.baton;

import dev.baton.outbox.Delivery;
import dev.baton.usecase.Deliver;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends several messages at once, so that one slow answer holds up no other; claims no more than it can send. */
final class Senders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final int AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 3;

    private final Deliver deliver;
    private final Meters meters;
    private final Runnable wake;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads;

    Senders(Deliver deliver, Meters meters, Runnable wake) {
        this.deliver = deliver;
        this.meters = meters;
        this.wake = wake;
        this.threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
            var thread = new Thread(work, "baton-sender");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts sending whatever may go now, as far as a sender is free. */
    void sendWhatMayGo() {
        var more = true;
        while (more && free.tryAcquire()) {
            more = sendOne();
        }
    }

    private boolean sendOne() {
        var started = false;
        try {
            var claimed = deliver.claim();
            claimed.ifPresent(delivery -> threads.execute(() -> send(delivery)));
            started = claimed.isPresent();
            return started;
        } finally {
            if (!started) {
                free.release();
            }
        }
    }

    private void send(Delivery delivery) {
        try {
            meters.delivered(deliver.deliver(delivery));
        } catch (RuntimeException failed) {
            LOG.error(
                    "{} could not be sent ({}); it is taken up again",
                    delivery.key(),
                    failed.getClass().getName(),
                    failed);
        } finally {
            free.release();
            wake.run();
        }
    }

    /** Lets what is under way come to its end; what does not is taken up after the next start. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
