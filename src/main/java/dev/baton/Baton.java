package dev.baton;

import dev.baton.slack.Identity;
import dev.baton.slack.SlackClient;
import dev.baton.store.Database;
import dev.baton.store.DatabaseUrl;
import dev.baton.usecase.Transactions;
import dev.baton.web.Door;
import dev.baton.web.Pages;
import dev.baton.web.WebServer;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Baton: the one place where everything is put together. The port is open from the beginning; until the database
 * and Slack have been reached, {@code /readyz} says what is waited for.
 */
public final class Baton implements AutoCloseable {
    /** Who Baton is to an H2 file where nobody was named. */
    static final String H2_USER = "baton";

    private static final Logger LOG = LoggerFactory.getLogger(Baton.class);

    private final Parts parts;
    private final Meters meters = new Meters();
    private final Signals signals = new Signals(meters);
    private final EventsGate gate = new EventsGate();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final WebServer web;
    private final Watch watch;
    private volatile @Nullable House house;

    /** @throws IOException where the port is taken */
    Baton(Parts parts) throws IOException {
        this.parts = parts;
        this.watch = new Watch(meters, parts.machine());
        this.web = webServer(parts).start();
    }

    private WebServer webServer(Parts parts) {
        var slack = parts.settings().slack();
        var pages = new Pages(watch::readiness, meters::page);
        return slack.signingSecret()
                .filter(secret -> !slack.socketMode())
                .map(secret ->
                        WebServer.of(parts.settings().port(), pages, new Door(secret, parts.machine(), signals), gate))
                .orElseGet(() -> WebServer.of(parts.settings().port(), pages));
    }

    /**
     * Opens the database, asks Slack who Baton is, and begins; waits for either as long as it takes, or until closed.
     *
     * @throws ConfigurationProblem where waiting will not help: the settings have to be mended
     */
    void start() {
        var client = CompletableFuture.supplyAsync(this::slackClient);
        try {
            start(client, client.thenApply(Identity::ask));
        } finally {
            if (house == null) {
                client.join().close();
            }
        }
    }

    /** Slack is asked for the first time while the database is opened, since either takes a good part of the start. */
    private void start(CompletableFuture<SlackClient> client, CompletableFuture<Identity.Asked> firstAnswer) {
        var opened = openDatabase();
        if (opened.isEmpty()) {
            return;
        }
        var identity = askSlack(client.join(), firstAnswer);
        if (identity.isEmpty()) {
            opened.get().close();
            return;
        }
        var built = new House(parts, meters, opened.get(), client.join(), identity.get());
        house = built;
        signals.tell(built::suspectLateEvents);
        built.start();
        gate.open(built.servlet());
        watch.begin(built::troubles);
        LOG.info("Ready on port {}", web.port());
        meters.bindMachine();
    }

    private SlackClient slackClient() {
        var slack = parts.settings().slack();
        return new SlackClient(slack.api(), slack.botToken(), parts.times());
    }

    private Optional<Database> openDatabase() {
        var url = parts.settings().database();
        return keepTrying("waiting for the database", () -> {
            try {
                return Optional.of(Database.open(
                        url.jdbc(),
                        url.user().orElse(defaultUser(url)),
                        url.password().orElse("")));
            } catch (Database.Unusable unusable) {
                throw new ConfigurationProblem("DATABASE_URL: " + unusable.getMessage());
            } catch (Transactions.Unavailable later) {
                return Optional.empty();
            }
        });
    }

    static String defaultUser(DatabaseUrl url) {
        return url.engine() == DatabaseUrl.Engine.H2 ? H2_USER : System.getProperty("user.name");
    }

    private Optional<Identity> askSlack(SlackClient client, CompletableFuture<Identity.Asked> firstAnswer) {
        var answers = Stream.concat(
                        Stream.of(firstAnswer).map(CompletableFuture::join),
                        Stream.generate(() -> Identity.ask(client)))
                .iterator();
        return keepTrying("waiting for Slack", () -> known(answers.next()));
    }

    private static Optional<Identity> known(Identity.Asked asked) {
        if (asked instanceof Identity.Asked.Refused refused) {
            throw new ConfigurationProblem("SLACK_BOT_TOKEN: Slack refuses this token (" + refused.error()
                    + "). Copy the Bot User OAuth Token from the app's page OAuth & Permissions.");
        }
        return asked instanceof Identity.Asked.Known known ? Optional.of(known.identity()) : Optional.empty();
    }

    /** Once a second, until it is there or Baton is told to stop. */
    private <T> Optional<T> keepTrying(String what, Supplier<Optional<T>> attempt) {
        watch.waitingFor(what);
        var found = attempt.get();
        if (found.isEmpty()) {
            LOG.warn("{}: tried again every second", what);
        }
        while (found.isEmpty() && !stopsWithinASecond()) {
            found = attempt.get();
        }
        return found;
    }

    private boolean stopsWithinASecond() {
        try {
            return stopping.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The port it listens on. */
    public int port() {
        return web.port();
    }

    /** Does everything that is due now, on this thread. */
    public void runDueWork() {
        var present = house;
        if (present != null) {
            present.runDueWork();
        }
    }

    /** Lets requests and messages under way come to their end, within ten seconds in all. */
    @Override
    public void close() {
        stopping.countDown();
        watch.close();
        var closingWeb = new Thread(web::close, "baton-stop-web");
        closingWeb.start();
        var present = house;
        if (present != null) {
            present.close();
        }
        try {
            closingWeb.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
