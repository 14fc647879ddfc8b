package dev.baton;

import dev.baton.schedule.Ticker;
import dev.baton.slack.Identity;
import dev.baton.slack.SlackApp;
import dev.baton.slack.SlackClient;
import dev.baton.slack.SlackRoom;
import dev.baton.store.Database;
import dev.baton.store.DatabaseUrl;
import dev.baton.usecase.UseCases;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** All rooms put together, once the database is open and Slack has said who Baton is. Closes what it was given, too. */
final class House implements AutoCloseable {
    private static final String FOLLOW_UPS = "follow-ups";
    private static final String DELIVER = "deliver";

    private final Database database;
    private final SlackClient client;
    private final DatabaseTime databaseTime;
    private final UseCases useCases;
    private final SlackApp app;
    private final Senders senders;
    private final Ticker ticker;
    private final boolean ticking;
    private final String worker;

    House(Parts parts, Meters meters, Database database, SlackClient client, Identity identity) {
        this.database = database;
        this.client = client;
        databaseTime = new DatabaseTime(parts.machine(), database);
        ticking = parts.ticking();
        worker = worker(parts.settings().database());
        InstantSource time = parts.clocks().map(Parts.Clocks::product).orElse(databaseTime);
        var slack = new SlackRoom(client, identity, parts.directory(), time, databaseTime);
        useCases = UseCases.over(new UseCases.Ports(
                database.transactions(identity.workspace(), parts.times()),
                parts.directory(),
                slack.colleagues(),
                slack.channels(),
                slack.courier(),
                time,
                parts.clocks().map(Parts.Clocks::delivery).orElse(databaseTime),
                parts.times(),
                this::sendSoon,
                worker));
        app = slack.app(useCases);
        senders = new Senders(useCases.deliver(), meters, this::sendSoon);
        ticker = ticker();
        List.of(FOLLOW_UPS, DELIVER).forEach(duty -> meters.duty(duty, () -> ticker.lastSuccess(duty)));
    }

    private Ticker ticker() {
        return new Ticker(databaseTime)
                .duty("clock", Duration.ofMinutes(1), databaseTime::measure)
                .duty("channels", Duration.ofMinutes(5), useCases.joinChannels()::run)
                .duty(FOLLOW_UPS, Duration.ofMillis(200), useCases.followUps()::run)
                .duty(DELIVER, Duration.ofMillis(100), senders::sendWhatMayGo)
                .duty("digests", Duration.ofSeconds(30), useCases.sendDigests()::run)
                .duty("leftovers", Duration.ofSeconds(5), useCases.takeUp()::run)
                .duty("plan", Duration.ofHours(24), useCases.planAnew()::run)
                .duty("forget", Duration.ofHours(6), database::forgetOldRequests);
    }

    HttpServlet servlet() {
        return app.servlet();
    }

    /** An H2 file has one process at a time, so whatever was claimed there was claimed by a former life of this one. */
    private static String worker(DatabaseUrl database) {
        return database.engine() == DatabaseUrl.Engine.H2
                ? "the only one"
                : UUID.randomUUID().toString();
    }

    void start() {
        useCases.takeUp().runAtStart(worker);
        if (ticking) {
            ticker.start();
        } else {
            useCases.planAnew().run();
            useCases.joinChannels().run();
        }
    }

    /** Does everything that is due now, on this thread; for whoever sets the clock and wants to see what comes of it. */
    void runDueWork() {
        useCases.followUps().run();
        useCases.sendDigests().run();
        useCases.takeUp().run();
        var deliver = useCases.deliver();
        for (var next = deliver.claim(); next.isPresent(); next = deliver.claim()) {
            deliver.deliver(next.get());
        }
    }

    boolean isDatabaseReachable() {
        return database.isReachable();
    }

    private void sendSoon() {
        if (ticking) {
            ticker.wake(DELIVER);
        }
    }

    /** The database last, after all that uses it. */
    @Override
    public void close() {
        ticker.close();
        senders.close();
        client.close();
        database.close();
    }
}
