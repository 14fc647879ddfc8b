package dev.baton.slack;

import dev.baton.outbox.Attempt;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: Baton connects to Slack, and Slack sends over that what it would send by HTTP requests otherwise. Keeps one
 * connection, and a second while Slack wants the first one replaced; comes back by itself, sooner at first and later when
 * it keeps failing.
 */
public final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SocketAddresses addresses;
    private final Envelopes envelopes;
    private final List<SocketLink> links = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor keeper;

    // What follows is of the keeper's thread alone.
    private boolean planned;
    private int attempts;
    private boolean up;

    SocketMode(SocketAddresses addresses, Envelopes envelopes) {
        this.addresses = addresses;
        this.envelopes = envelopes;
        keeper = new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    var thread = new Thread(work, "socket-keeper");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Asks Slack for the first connection, and keeps one from now on; where Slack is silent, as soon as it speaks.
     *
     * @return Slack's word for it where it refuses the token: a mistake in the settings, and nothing was begun
     */
    public Optional<String> start() {
        var first = addresses.next();
        var refusal = refusal(first);
        if (refusal.isEmpty()) {
            keeper.execute(safely(() -> connect(first)));
            var unused = keeper.scheduleWithFixedDelay(
                    safely(this::beat), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
        return refusal;
    }

    /** Whether Slack has said hello and answers. */
    public boolean isConnected() {
        return links.stream().anyMatch(SocketLink::isServing);
    }

    private void connect() {
        planned = false;
        connect(addresses.next());
    }

    private void connect(SlackClient.Answer<URI> answer) {
        attempts++;
        if (answer instanceof SlackClient.Answer.Ok<URI> ok) {
            var link = new SocketLink(ok.response(), envelopes, this::changed);
            links.add(link);
            link.connect();
        } else {
            var attempt = ((SlackClient.Answer.Not<?>) answer).attempt();
            var pause = longer(pause(), attempt);
            LOG.warn(
                    "Slack gives no address to connect to ({}); asked again in {} s", attempt.why(), pause.toSeconds());
            plan(pause);
        }
    }

    /** On any thread. */
    private void changed() {
        keeper.execute(safely(this::look));
    }

    private void beat() {
        links.forEach(SocketLink::beat);
        if (links.stream().anyMatch(link -> link.isSteady() && link.isServing() && !link.isLeaving())) {
            attempts = 0;
        }
        look();
    }

    private void look() {
        links.removeIf(SocketLink::isClosed);
        if (!planned && links.stream().allMatch(SocketLink::isLeaving)) {
            plan(pause());
        }
        tell();
    }

    private void tell() {
        if (isConnected() != up) {
            up = !up;
            if (up) {
                LOG.info("The connection to Slack is up");
            } else {
                LOG.warn("The connection to Slack is down; a new one is made");
            }
        }
    }

    private void plan(Duration pause) {
        planned = true;
        var unused = keeper.schedule(safely(this::connect), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** None after a connection that lasted; then 1, 2, 4 … 30 seconds. */
    private Duration pause() {
        return attempts == 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(10, attempts - 1)));
    }

    private static Duration longer(Duration pause, Attempt attempt) {
        var asked = attempt instanceof Attempt.NotNow notNow ? notNow.after().orElse(pause) : pause;
        return asked.compareTo(pause) > 0 ? asked : pause;
    }

    private static Optional<String> refusal(SlackClient.Answer<?> answer) {
        return answer instanceof SlackClient.Answer.Not<?> not
                        && ErrorCodes.isOfToken(not.attempt().why())
                ? Optional.of(not.attempt().why())
                : Optional.empty();
    }

    /** Nothing may end the keeping: a connection that silently never comes back would be the worst failure. */
    private static Runnable safely(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable failed) {
                LOG.error(
                        "The connection to Slack could not be looked after ({}); it is looked at again",
                        failed.getClass().getName(),
                        failed);
            }
        };
    }

    /** Takes nothing new, lets what is under way be answered, and hangs up. Slack keeps events for the next start. */
    @Override
    public void close() {
        keeper.shutdownNow();
        envelopes.close();
        links.forEach(SocketLink::close);
    }
}
