package dev.baton;

import dev.baton.directory.Directory;
import dev.baton.directory.Problem;
import dev.baton.handoff.Span;
import dev.baton.schedule.Ticker;
import dev.baton.slack.Identity;
import dev.baton.slack.SlackApp;
import dev.baton.slack.SlackClient;
import dev.baton.slack.SlackRoom;
import dev.baton.slack.SocketMode;
import dev.baton.store.Database;
import dev.baton.store.DatabaseUrl;
import dev.baton.usecase.Transactions;
import dev.baton.usecase.UseCases;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** All rooms put together, once the database is open and Slack has said who Baton is. Closes what it was given, too. */
final class House implements AutoCloseable {
    private static final String FOLLOW_UPS = "follow-ups";
    private static final String DELIVER = "deliver";
    private static final String CHANNELS = "channels";
    private static final String PLAN = "plan";
    private static final String HOMES = "homes";
    private static final String DIRECTORY = "directory";

    /** Slack repeats an event within six minutes. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Meters meters;
    private final Database database;
    private final SlackClient client;
    private final DatabaseTime databaseTime;
    private final Optional<LivingFile> file;
    private final LivingDirectory directory;
    private final UseCases useCases;
    private final SlackApp app;
    private final Optional<SocketMode> socket;
    private final Optional<SocketGap> socketGap;
    private final InstantSource time;
    private final Senders senders;
    private final Audits audits;
    private final Ticker ticker;
    private final boolean ticking;
    private final String worker;
    private final AtomicBoolean channelsWanted = new AtomicBoolean();
    private final AtomicLong unheard = new AtomicLong();
    private volatile boolean keepsNothing;

    House(Parts parts, Meters meters, Database database, SlackClient client, Identity identity) {
        this.meters = meters;
        this.database = database;
        this.client = client;
        databaseTime = new DatabaseTime(parts.machine(), database);
        ticking = parts.ticking();
        worker = worker(parts.settings().database());
        file = parts.settings()
                .config()
                .map(path -> new LivingFile(path, parts.directory().get()));
        Supplier<String> said = file.isPresent() ? file.get() : parts.directory();
        directory = new LivingDirectory(said, database.transactions(identity.workspace()), () -> wake(DIRECTORY));
        InstantSource realTime = parts.clocks().map(Parts.Clocks::delivery).orElse(databaseTime);
        time = parts.clocks().map(Parts.Clocks::product).orElse(databaseTime);
        var slack = new SlackRoom(client, identity, directory, time, databaseTime);
        IntSupplier postsPerMinute = () -> directory.get().workspace().postsPerMinute();
        useCases = UseCases.over(new UseCases.Ports(
                database.transactions(identity.workspace(), parts.times(), postsPerMinute),
                database.auditor(identity.workspace(), parts.times(), postsPerMinute),
                directory,
                slack.colleagues(),
                slack.channels(),
                slack.courier(),
                slack.homes(),
                slack.lookout(),
                slack.history(),
                time,
                realTime,
                parts.times(),
                this::sendSoon,
                () -> wake(HOMES),
                () -> wake(FOLLOW_UPS),
                worker));
        client.keepTo(useCases.pauses());
        app = slack.app(useCases, this::lookAtChannelsSoon);
        socket = parts.settings().slack().appToken().map(token -> slack.socketMode(app, token));
        socket.ifPresent(open -> meters.socket(open::isConnected));
        meters.unheard(unheard);
        socketGap = socket.map(open -> new SocketGap(open::isConnected, time, useCases.catchUp()::suspect));
        senders = new Senders(useCases.deliver(), meters, this::sendSoon);
        audits = new Audits(
                useCases.audit(), meters, realTime, parts.settings().heartbeat().map(Heartbeat::new));
        ticker = ticker(parts.settings().database());
        List.of(FOLLOW_UPS, DELIVER).forEach(duty -> meters.duty(duty, () -> ticker.lastSuccess(duty)));
    }

    private Ticker ticker(DatabaseUrl url) {
        var duties = new Ticker(databaseTime)
                .duty("clock", Duration.ofMinutes(1), databaseTime::measure)
                .duty(CHANNELS, Duration.ofMinutes(5), useCases.joinChannels()::run)
                .duty(FOLLOW_UPS, Duration.ofMillis(200), useCases.followUps()::run)
                .duty(DELIVER, Duration.ofMillis(100), senders::sendWhatMayGo)
                .duty(HOMES, Duration.ofMillis(500), useCases.redrawHomes()::run)
                .duty("digests", Duration.ofSeconds(30), useCases.sendDigests()::run)
                .duty("leftovers", Duration.ofSeconds(5), useCases.takeUp()::run)
                .duty("doubts", Duration.ofSeconds(1), useCases.settleDoubts()::run)
                .duty("parked", Duration.ofSeconds(1), this::takeUpEarly)
                .duty("catch-up", Duration.ofSeconds(2), this::catchUp)
                .duty("audit", Duration.ofSeconds(5), audits::run)
                .duty(PLAN, Duration.ofHours(24), this::plan)
                .duty("file", Duration.ofSeconds(1), this::lookAtFile)
                .duty(DIRECTORY, Duration.ofSeconds(1), () -> directory.look(this::directoryTaken))
                .duty("forget", Duration.ofHours(6), () -> forget(directory.get()));
        url.file()
                .map(BackupWish::new)
                .ifPresent(wish -> duties.duty("backup", Duration.ofSeconds(1), () -> wish.grant(database::backUp)));
        return duties;
    }

    private void takeUpEarly() {
        useCases.hearReaction().takeUp();
        useCases.relay().takeUp();
    }

    private void forget(Directory directory) {
        database.forgetOld();
        meters.earlyInVain(database.forgetEarly());
        directory.workspace().retention().map(House::inDays).ifPresent(database::forgetEnded);
    }

    /** Days of 24 hours: a record is not kept in working time. */
    private static Duration inDays(Span span) {
        return span.of(Duration.ofDays(1), 7);
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

    /** @throws ConfigurationProblem where Slack refuses to be connected to with the token in the settings */
    void start() {
        useCases.takeUp().runAtStart(worker);
        useCases.catchUp().begin();
        socket.flatMap(SocketMode::start).ifPresent(House::refuse);
        if (ticking) {
            ticker.start();
        } else {
            plan();
            useCases.joinChannels().run();
        }
    }

    private void catchUp() {
        socketGap.ifPresent(SocketGap::look);
        beat();
        useCases.catchUp().run();
    }

    /** What is written now and then, whether somebody acts or not, tells whether anything can be. */
    private void beat() {
        try {
            useCases.catchUp().beat();
            keepsNothing = false;
        } catch (Transactions.Unavailable full) {
            keepsNothing = true;
            throw full;
        }
    }

    /** Slack has told something late, or says that it holds something back. */
    void suspectLateEvents() {
        useCases.catchUp().suspect(time.instant().minus(LATE));
    }

    private static void refuse(String error) {
        throw new ConfigurationProblem(
                "SLACK_APP_TOKEN: Slack refuses this token (" + error
                        + "). Copy the app-level token with the scope connections:write from the app's page Basic Information.");
    }

    /** Does everything that is due now, on this thread; for whoever sets the clock and wants to see what comes of it. */
    void runDueWork() {
        lookAtFile();
        directory.look(this::directoryTaken);
        catchUp();
        if (channelsWanted.getAndSet(false)) {
            useCases.joinChannels().run();
        }
        useCases.followUps().run();
        useCases.sendDigests().run();
        useCases.takeUp().run();
        useCases.settleDoubts().run();
        takeUpEarly();
        var deliver = useCases.deliver();
        for (var next = deliver.claim(); next.isPresent(); next = deliver.claim()) {
            deliver.deliver(next.get());
        }
        useCases.redrawHomes().run();
        audits.run();
    }

    /** What keeps Baton from its work now, in plain words; nothing where all is well. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (!database.isReachable()) {
            troubles.add("the database does not answer");
        } else if (keepsNothing) {
            troubles.add("the database keeps nothing of what is written: is its disk full?");
        } else if (unheard() > 0) {
            troubles.add("not even the stewards could be told of a message that reaches nobody");
        }
        if (audits.isStale()) {
            troubles.add("no audit has found all well for three minutes");
        }
        if (socket.filter(open -> !open.isConnected()).isPresent()) {
            troubles.add("the connection to Slack is down");
        }
        return troubles;
    }

    private long unheard() {
        try {
            unheard.set(useCases.unheard().count());
        } catch (Transactions.Unavailable silent) {
            // That the database does not answer is said at the next look.
        }
        return unheard.get();
    }

    private void sendSoon() {
        wake(DELIVER);
    }

    private void wake(String duty) {
        if (ticking) {
            ticker.wake(duty);
        }
    }

    private void plan() {
        useCases.planAnew().run();
        useCases.droppedTeams().run();
        useCases.leftOut().run();
    }

    private void lookAtFile() {
        file.ifPresent(living -> living.look(new FileListener()));
    }

    /** Another directory is in force: in its teams' channels, in what stands with them and in people's Homes. */
    private void directoryTaken() {
        if (ticking) {
            ticker.wake(PLAN);
        } else {
            plan();
        }
        lookAtChannelsSoon();
        useCases.redrawHomes().drawAll();
        wake(HOMES);
    }

    private final class FileListener implements LivingFile.Listener {
        @Override
        public void taken() {
            directoryTaken();
        }

        @Override
        public void refused(String mark, List<Problem> problems) {
            useCases.refuseFile().run(mark, problems);
        }
    }

    private void lookAtChannelsSoon() {
        if (ticking) {
            ticker.wake(CHANNELS);
        } else {
            channelsWanted.set(true);
        }
    }

    /** The database last, after all that uses it. */
    @Override
    public void close() {
        socket.ifPresent(SocketMode::close);
        ticker.close();
        senders.close();
        client.close();
        database.close();
    }
}
