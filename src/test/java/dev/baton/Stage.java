package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.Read;
import dev.baton.outbox.Times;
import dev.baton.playground.Installation;
import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Submission;
import dev.baton.playground.Workspace;
import dev.baton.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where stories are told: a workspace with Joanne in client support, Ben and Bia in Billing, their supervisors and a
 * steward, and a Baton on a real database and real HTTP. Time stands still until a story moves it.
 */
final class Stage implements AutoCloseable {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String BILLING = "C0BILLING";

    private final SettableClock clock;
    private final SettableClock delivery;
    private final OnDatabase kind;
    private final Optional<Path> file;
    private final Databases.Address database;
    private final Books books;
    private final Agreement agreement;
    private final AtomicReference<String> directory = new AtomicReference<>("");
    final Workspace slack;
    final Person joanne;
    final Person ben;
    final Person bia;
    final Person boss;
    final Person maria;
    final Person admin;
    private Optional<URI> heartbeat = Optional.empty();
    private Baton baton;
    private final List<Baton> others = new ArrayList<>();
    private int told;

    /** Monday, 2 March 2026, nine in the morning in Berlin. */
    static Stage on(OnDatabase kind, Path folder) throws IOException {
        return new Stage(kind, folder, Installation.standard()).opened();
    }

    /** The same on an H2 that is there already. */
    static Stage on(Databases.Address h2) throws IOException {
        return new Stage(OnDatabase.H2, h2, Installation.standard(), Optional.empty()).opened();
    }

    /** The same with Socket Mode in place of requests: returns when Slack has greeted Baton. */
    static Stage overSocket(OnDatabase kind, Path folder) throws IOException {
        return new Stage(kind, folder, Installation.standard().withAppToken("xapp-1-A0BATON-playground")).opened();
    }

    /** The same with its teams in a file that may change. */
    static Stage onFile(OnDatabase kind, Path folder, Path file) throws IOException {
        return new Stage(kind, kind.fresh(folder), Installation.standard(), Optional.of(file)).opened();
    }

    /** The same on what a former Baton left there, with so much time gone by since nine in the morning. */
    static Stage onFormer(OnDatabase kind, Path folder, Duration later) throws IOException {
        var stage = new Stage(kind, folder, Installation.standard());
        stage.clock.forward(later);
        stage.delivery.forward(later);
        new FormerBaton(stage).leaveEverything(stage.database);
        return stage.opened();
    }

    /** From the next start on, Baton has a heartbeat there. */
    void heartbeatAt(URI address) {
        heartbeat = Optional.of(address);
    }

    private Stage(OnDatabase kind, Path folder, Installation app) throws IOException {
        this(kind, kind.fresh(folder), app, Optional.empty());
    }

    private Stage(OnDatabase kind, Databases.Address database, Installation app, Optional<Path> file)
            throws IOException {
        this.kind = kind;
        this.file = file;
        clock = new SettableClock(monday(9, 0));
        delivery = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
        this.database = database;
        slack = Workspace.start(this::slackTime, app);
        slack.patience(Duration.ofSeconds(20));
        slack.trouble().triggerLife(Duration.ofSeconds(20));
        joanne = slack.person("U0JOANNE", "joanne");
        ben = slack.person("U0BEN", "ben");
        bia = slack.person("U0BIA", "bia");
        boss = slack.person("U0BOSS", "bob");
        maria = slack.person("U0MARIA", "maria");
        admin = slack.person("U0ADMIN", "ada");
        slack.channel(BILLING, "billing", "U0BEN", "U0BIA", "U0BOSS");
        slack.channel("C0SUPPORT", "support", "U0JOANNE", "U0MARIA");
        books = new Books(database);
        agreement = new Agreement(books, slack);
        read(Stories.BILLING);
    }

    private Stage opened() throws IOException {
        start();
        return this;
    }

    static Instant monday(int hour, int minute) {
        return ZonedDateTime.of(2026, 3, 2, hour, minute, 0, 0, BERLIN).toInstant();
    }

    /** Slack's own clock goes as real time does; where a story moves the product's time on, it follows. */
    private Instant slackTime() {
        return clock.instant().isAfter(delivery.instant()) ? clock.instant() : delivery.instant();
    }

    /** Replaces the file of teams. */
    void read(String yaml) {
        assertThat(DirectoryFile.parse(yaml)).isInstanceOf(Read.Sound.class);
        directory.set(yaml);
    }

    /** As an installation that has no file of teams yet. */
    void withoutTeams() {
        directory.set("");
    }

    private void start() throws IOException {
        baton = started();
        if (slack.app().appToken().isPresent()) {
            await().until(this::readiness, page -> page.statusCode() == 200);
        } else {
            slack.deliverTo(URI.create("http://127.0.0.1:" + baton.port() + "/slack/events"));
        }
    }

    private Baton started() throws IOException {
        var slackSettings =
                new Settings.Slack(slack.app().botToken(), secret(), slack.app().appToken(), slack.apiUrl());
        var settings = new Settings(slackSettings, 0, kind.url(database), heartbeat, file);
        var started = new Baton(new Parts(
                settings,
                directory::get,
                InstantSource.system(),
                Optional.of(new Parts.Clocks(clock, delivery)),
                Times.real(),
                false));
        started.start();
        return started;
    }

    /** One more process on the same database, which does what is due at the same moment as the others. */
    void another() throws IOException {
        others.add(started());
    }

    /** Slack's next requests reach that process; the first is 0. */
    void balanceTo(int process) {
        told = process;
        slack.deliverTo(URI.create("http://127.0.0.1:" + port() + "/slack/events"));
    }

    private void runDueWork() {
        var all = others.stream()
                .map(other -> CompletableFuture.runAsync(other::runDueWork))
                .toList();
        baton.runDueWork();
        all.forEach(CompletableFuture::join);
    }

    private Optional<String> secret() {
        return Optional.of(slack.app().signingSecret())
                .filter(secret -> slack.app().appToken().isEmpty());
    }

    /** Ends Baton and starts it anew on the same database. */
    void restart() throws IOException {
        baton.close();
        start();
    }

    /** No Baton runs for that long, while people go on. */
    void down(Duration time, Runnable meanwhile) throws IOException {
        baton.close();
        meanwhile.run();
        clock.forward(time);
        delivery.forward(time);
        start();
        settle();
    }

    Instant now() {
        return clock.instant();
    }

    /** Time passes, a minute at a time as a busy ticker would see it, and all that falls due is done. */
    void later(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            var step = Duration.between(clock.instant(), end);
            step = step.compareTo(Duration.ofMinutes(1)) < 0 ? step : Duration.ofMinutes(1);
            clock.forward(step);
            delivery.forward(step);
            runDueWork();
        }
        settle();
    }

    /** Time passes until then, five minutes at a time, and all that falls due is done. */
    void until(Instant end) {
        while (clock.instant().isBefore(end)) {
            var left = Duration.between(clock.instant(), end);
            var step = left.compareTo(Duration.ofMinutes(5)) < 0 ? left : Duration.ofMinutes(5);
            clock.forward(step);
            delivery.forward(step);
            runDueWork();
        }
        settle();
    }

    /** The process was away for that long: nothing happened meanwhile, and all of it is due at once. */
    void away(Duration time) {
        clock.forward(time);
        settle();
    }

    /** Everything that is due now is done and sent; then what people read says the same everywhere. */
    void settle() {
        doAllThatIsDue();
        agreement.atRest();
    }

    private void doAllThatIsDue() {
        var quiet = 0;
        while (quiet < 3) {
            var before = slack.calls().size();
            runDueWork();
            delivery.forward(Duration.ofSeconds(2));
            quiet = slack.calls().size() == before ? quiet + 1 : 0;
        }
    }

    /** A second of real time passes for deliveries, and what is due by then is done. */
    void second() {
        delivery.forward(Duration.ofSeconds(1));
        runDueWork();
    }

    /** What is due at this very moment is done. */
    void doWhatIsDue() {
        runDueWork();
    }

    /** Real time passes for deliveries only: leases, back-off, settling. */
    void deliveryTime(Duration time) {
        delivery.forward(time);
        settle();
    }

    /** Joanne fills the form and hands off; the number of the handoff is the next. */
    Submission handOff(String ask) {
        return handOff(ask, "Normal");
    }

    Submission handOff(String ask, String urgency) {
        var submission = submit(ask, urgency);
        settle();
        return submission;
    }

    /** The same, before anything of it is sent. */
    Submission submit(String ask, String urgency) {
        joanne.slash("C0SUPPORT", "/handoff", "billing " + ask);
        joanne.fill("Urgency", urgency);
        joanne.fill("Situation", "The customer was charged twice in February.");
        joanne.fill("Stake", "Acme cancels on Friday.");
        return joanne.submit();
    }

    Message card() {
        return slack.messages(BILLING).stream()
                .filter(m -> m.shown().contains("Ask: "))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** The lines in the thread under the newest card. */
    List<String> thread() {
        return threadMessages().stream().map(Message::shown).toList();
    }

    List<Message> threadMessages() {
        return slack.thread(BILLING, card().ts()).stream().skip(1).toList();
    }

    Message lastMessageInThread() {
        return threadMessages().stream().reduce((one, other) -> other).orElseThrow();
    }

    String lastInThread() {
        return lastMessageInThread().shown();
    }

    /** What Joanne reads in her DM with Baton, threads included. */
    List<Message> line() {
        return slack.allMessages(joanne.dmId());
    }

    /** The last message that Joanne has with that button. */
    Message withButton(String label) {
        return line().stream()
                .filter(message -> message.buttons().contains(label))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** What somebody reads in their DM with Baton, without the morning's digest. */
    List<Message> told(String person) {
        return slack.dm(person).stream()
                .filter(m -> !m.text().startsWith("Your digest"))
                .toList();
    }

    /** How many digests somebody got. */
    long digests(String person) {
        return slack.dm(person).stream()
                .filter(m -> m.text().startsWith("Your digest"))
                .count();
    }

    List<String> lineShown() {
        return line().stream().map(Message::shown).toList();
    }

    /** Where a message is found, were it one of the conversation itself. */
    String address(Message message) {
        return "https://playground.slack.com/archives/" + message.channel() + "/p"
                + message.ts().replace(".", "");
    }

    /** How many rows all tables have together that a request could write to. */
    long rows() {
        return books.written();
    }

    /** The entries of the first handoff's record, oldest first: what happened, by whom and how. */
    List<String> record() {
        return record(1);
    }

    /** The same of any handoff. */
    List<String> record(int number) {
        return books.record(number);
    }

    /** What the records hold of one kind of event, in words. */
    List<String> recorded(String event) {
        return books.recorded(event);
    }

    /** Past Baton's own code, for what it never does. */
    void plant(String statement) {
        books.plant(statement);
    }

    /** A line of {@code /metrics} that begins with these words, without them. */
    String metric(String name) {
        return page("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** Of the process that Slack talks to. */
    int port() {
        return told == 0 ? baton.port() : others.get(told - 1).port();
    }

    /** What {@code /readyz} says. */
    HttpResponse<String> readiness() {
        return page("/readyz");
    }

    HttpResponse<String> page(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + baton.port() + path))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What people read at the end says the same; and with {@code baton.test.calls} all calls are written into that folder. */
    @Override
    public void close() {
        agreement.atTheEnd(this::doAllThatIsDue);
        keepCalls();
        others.forEach(Baton::close);
        baton.close();
        slack.close();
    }

    private void keepCalls() {
        var folder = System.getProperty("baton.test.calls", "");
        if (!folder.isBlank()) {
            slack.writeCalls(Path.of(folder, UUID.randomUUID() + ".jsonl"));
        }
    }
}
