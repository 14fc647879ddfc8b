package dev.baton.judge;

import static org.awaitility.Awaitility.await;

import dev.baton.outbox.Times;
import dev.baton.playground.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.core.ConditionTimeoutException;

/** Runs rounds, each with some handoffs, some trouble and one crash, until there were enough kills; then lets all settle. */
final class Judge implements AutoCloseable {
    private static final Duration HUSH = Duration.ofSeconds(2);

    /** A call that had left when the 429 came. */
    private static final Duration UNDER_WAY = Duration.ofMillis(250);

    private final Trial trial;
    private final Times times;
    private final Diary diary;
    private final Machine machine;
    private final Town town;
    private final Relay relay;
    private final Mischief mischief;
    private final Deck deck;
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<Actor> actors = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> plays = new CopyOnWriteArrayList<>();
    private final List<Plan> rounds = new ArrayList<>();
    private final Map<CrashPoint, Integer> sprung = new EnumMap<>(CrashPoint.class);
    private int kills;

    Judge(Path folder, Trial trial, Diary diary, Machine machine) {
        this.trial = trial;
        this.diary = diary;
        this.machine = machine;
        mischief = new Mischief(diary);
        deck = new Deck(trial.seed());
        times = Times.real().shortened(trial.shorten());
        town = new Town(folder, trial, diary);
        relay = new Relay(town.nodes);
        town.slack.deliverTo(relay.address());
        town.slack.trouble().choose(mischief::meet);
        town.slack.trouble().onCall(this::write);
    }

    private void write(Call call) {
        if (Calls.isPost(call) || Calls.isEdit(call) || call.method().equals("chat.delete")) {
            diary.note("CALL " + Calls.told(call));
        }
    }

    Verdict run(int wanted) {
        handOff(
                0,
                List.of(
                        Plan.Script.LEFT_ALONE,
                        new Plan.Script(Plan.Ack.BUTTON, true, Plan.Reply.AFTERWARDS, Mishap.NONE)));
        allPlayed();
        for (var round = 1; !isEnough(wanted) && round <= mostRounds(wanted); round++) {
            play(Plan.of(trial.seed(), round, deck.draw()));
        }
        mischief.clear();
        town.slack.trouble().resumeEvents();
        relay.leave();
        town.slack.trouble().showLate(Duration.ZERO);
        allPlayed();
        settle();
        return new Verdict(trial.seed(), rounds, sprung, evidence(), diary);
    }

    /** With as many kills as there are places to kill, nowhere is left out. */
    private boolean isEnough(int wanted) {
        return kills >= wanted && (wanted < CrashPoint.KILLS || sprung.size() == CrashPoint.values().length);
    }

    /** Whoever never comes to a crash point would keep the judge for ever. */
    private static int mostRounds(int wanted) {
        return 2 * (wanted + CrashPoint.values().length);
    }

    private void play(Plan plan) {
        rounds.add(plan);
        diary.note("ROUND " + plan.round() + ": " + plan.point());
        mischief.clear();
        town.slack.trouble().echo(plan.echo() && !plan.point().takesADoubt());
        town.slack.trouble().showLate(plan.shownLate() ? times.settle().dividedBy(3) : Duration.ZERO);
        hush(plan);
        var trap = new Trap(town, relay, mischief, plan, times);
        plan.point().lay(trap);
        plan.pests().forEach(this::lay);
        handOff(plan.round(), plan.scripts());
        wait(trap, plan);
    }

    private void hush(Plan plan) {
        if (plan.hushed()) {
            town.slack.trouble().pauseEvents();
            CompletableFuture.runAsync(
                    town.slack.trouble()::resumeEvents,
                    CompletableFuture.delayedExecutor(HUSH.toMillis(), TimeUnit.MILLISECONDS, people));
        }
    }

    private void lay(Plan.Pest pest) {
        mischief.lay(new Mischief.Snare(
                pest.nuisance().name(),
                pest.prey()::is,
                pest.nth(),
                call -> pest.nuisance().fault(times)));
    }

    /** Where nothing comes to the crash point in time, it has its turn again later. */
    private void wait(Trap trap, Plan plan) {
        try {
            revive(trap.sprung().get(longest(plan).toMillis(), TimeUnit.MILLISECONDS), plan);
        } catch (TimeoutException late) {
            if (trap.takeAway()) {
                diary.note("ROUND " + plan.round() + ": nobody came to " + plan.point());
                relay.leave();
                deck.putBack(plan.point());
            } else {
                revive(trap.sprung().join(), plan);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void revive(Node victim, Plan plan) {
        sprung.merge(plan.point(), 1, Integer::sum);
        if (plan.point().isKill()) {
            kills++;
            victim.start();
        }
        victim.ready();
    }

    private Duration longest(Plan plan) {
        var post = Duration.ofSeconds(6);
        return plan.point().takesADoubt()
                ? post.plus(trapped()).plus(times.sweeps().get(0))
                : post.plus(times.lease().multipliedBy(2));
    }

    private Duration trapped() {
        return times.call().plus(times.settle().multipliedBy(2));
    }

    private void handOff(int round, List<Plan.Script> scripts) {
        for (var i = 0; i < scripts.size(); i++) {
            var actor = new Actor(town, relay, diary, town.team(actors.size()), scripts.get(i), "J" + round + "x" + i);
            actors.add(actor);
            plays.add(CompletableFuture.runAsync(() -> actor.play(people), people));
        }
    }

    private void allPlayed() {
        plays.forEach(CompletableFuture::join);
    }

    /** Until nothing is missing and nothing too much, and for as long again as a second copy may take to be seen. */
    private void settle() {
        var hold = times.sweeps().get(0).plusSeconds(2);
        try {
            await().pollInterval(Duration.ofSeconds(1))
                    .during(hold)
                    .atMost(Duration.ofSeconds(60)
                            .plus(times.lease())
                            .plus(times.settle().multipliedBy(2))
                            .plus(times.sweeps().get(1))
                            .plus(hold))
                    .until(() -> new Checker(evidence()).findings().stream().allMatch(Judge::isForEver));
        } catch (ConditionTimeoutException enough) {
            diary.note("SETTLE gave up");
        }
    }

    /** Whether no waiting will mend it. */
    private static boolean isForEver(Finding finding) {
        return switch (finding.sort()) {
            case EARLY, LATE, STRAY, VIOLATION -> true;
            case LOST, EXTRA, STALE -> false;
        };
    }

    private Evidence evidence() {
        var handed = actors.stream().flatMap(actor -> actor.handed().stream()).toList();
        var seen = seen();
        var backlog = new Backlog(handed, seen);
        var troubles = troubles().stream().map(backlog::drained).toList();
        return new Evidence(handed, seen, new Excuses(machine, afterTrouble(), troubles), violations());
    }

    /** Forty-five seconds, shortened; what is looked for in turns; ten for a link to the card. */
    private Duration afterTrouble() {
        return times.fence()
                .plus(times.call())
                .plus(times.settle())
                .plus(times.looks().get(0))
                .plusSeconds(5 + 10 + 3);
    }

    private List<Excuses.Span> troubles() {
        List<Excuses.Span> troubles = new ArrayList<>(mischief.caught());
        town.nodes.forEach(node -> troubles.addAll(node.outages()));
        return troubles;
    }

    private List<Seen> seen() {
        return town.slack.calls().stream()
                .filter(call -> Calls.isPost(call) && call.ok())
                .map(this::seen)
                .toList();
    }

    private Seen seen(Call call) {
        var channel = Calls.text(call.args(), "channel");
        var ts = Calls.text(call.answer().orElseThrow(), "ts");
        var shown = town.slack
                .message(channel, ts)
                .map(message -> message.shown())
                .filter(words -> !words.contains("This message was deleted"));
        var kind = Calls.kind(call);
        return new Seen(
                kind,
                kind.subject(Calls.text(call.args(), "text")),
                call.at(),
                moment(ts),
                shown.isPresent(),
                shown.orElse(""));
    }

    private static Instant moment(String ts) {
        var parts = ts.split("\\.");
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000);
    }

    /** Where the app had been told for that method and place, by a process that lived on to note it. */
    private List<String> violations() {
        var calls = town.slack.calls();
        return town.slack.trouble().violations().stream()
                .filter(late -> calls.stream().anyMatch(told -> isTold(told, late)))
                .map(late -> late.at() + " " + Calls.told(late))
                .toList();
    }

    private boolean isTold(Call told, Call late) {
        return told.method().equals(late.method())
                && Calls.text(told.args(), "channel").equals(Calls.text(late.args(), "channel"))
                && told.answer()
                        .filter(answer -> Calls.text(answer, "error").equals("ratelimited"))
                        .isPresent()
                && late.at().isAfter(machine.after(told.at(), UNDER_WAY))
                && late.at().isBefore(told.at().plus(Nuisance.STORM))
                && !wasAway(told);
    }

    private boolean wasAway(Call told) {
        return town.node(told.host()).outages().stream()
                .anyMatch(span -> !span.from().isBefore(told.at().minus(UNDER_WAY))
                        && span.from().isBefore(told.at().plus(UNDER_WAY)));
    }

    /** Ends the processes, and leaves all that they wrote and what is left undone beside the build's reports. */
    void keep(Path folder) throws IOException {
        town.nodes.forEach(Node::close);
        Files.write(folder.resolve(trial.name() + "-outbox.txt"), town.leftovers());
        for (var node : town.nodes) {
            Files.writeString(folder.resolve(trial.name() + "-" + node.host() + ".txt"), node.said());
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
        relay.close();
        town.close();
    }
}
