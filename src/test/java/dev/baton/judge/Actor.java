package dev.baton.judge;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.baton.playground.Delivery;
import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Submission;
import dev.baton.playground.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** The people around one handoff. What is not answered they do again, as people do, and as Slack does with its events. */
final class Actor {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration AGAIN = Duration.ofMillis(300);

    private static final String TAKEN = "white_check_mark";

    private final Town town;
    private final Relay relay;
    private final Diary diary;
    private final Team team;
    private final Plan.Script script;
    private final String subject;
    private final List<Handed.Said> said = new ArrayList<>();
    private Optional<View> form = Optional.empty();
    private Optional<Instant> tried = Optional.empty();
    private Optional<Instant> accepted = Optional.empty();
    private Optional<Instant> ackTried = Optional.empty();
    private Optional<Instant> acked = Optional.empty();

    Actor(Town town, Relay relay, Diary diary, Team team, Plan.Script script, String subject) {
        this.town = town;
        this.relay = relay;
        this.diary = diary;
        this.team = team;
        this.script = script;
        this.subject = subject;
    }

    /** What there is to know by now; empty until the form was sent off once. */
    synchronized Optional<Handed> handed() {
        return tried.map(first -> new Handed(subject, team, first, accepted, ackTried, acked, said));
    }

    /** @param people threads for what they do at the same time */
    void play(Executor people) {
        synchronized (team) {
            closeWhatAnotherLeft();
            persist("hand off", this::handOff);
        }
        if (persist("see the card", () -> card().isPresent())) {
            withCard(people);
        }
    }

    private void withCard(Executor people) {
        if (script.ack() == Plan.Ack.NONE) {
            return;
        }
        if (script.afterNudge()) {
            persist("see a reminder", this::isReminded);
        }
        if (script.mishap() != Mishap.NONE) {
            relay.mishap(card().orElseThrow().ts(), script.mishap());
        }
        var talk = CompletableFuture.runAsync(() -> sayIf(Plan.Reply.MEANWHILE), people);
        acknowledge();
        talk.join();
        sayIf(Plan.Reply.AFTERWARDS);
    }

    private void sayIf(Plan.Reply when) {
        if (script.reply() == when && script.mishap() != Mishap.DROPPED) {
            say();
        }
    }

    /** In the thread, or by an escalation, which takes the place of an overdue reminder. */
    private boolean isReminded() {
        return isNudged() || stands(town.slack.as(team.boss()).dmId(), Kind.ESCALATION);
    }

    private boolean isNudged() {
        return stands(team.channel(), Kind.NUDGE);
    }

    private boolean stands(String channel, Kind kind) {
        var messages = town.slack.allMessages(channel);
        return messages.stream().anyMatch(message -> isOwn(message, kind));
    }

    private boolean isOwn(Message message, Kind kind) {
        var text = message.text();
        var inThread = message.threadTs().isPresent();
        return text.contains(subject) && Kind.of(message.channel(), inThread, text) == kind;
    }

    /** The form of somebody who gave up asks for something else. */
    private void closeWhatAnotherLeft() {
        if (sender().view().isPresent()) {
            sender().close();
        }
    }

    private Person sender() {
        return town.slack.as(team.sender());
    }

    /** However often it is sent off, it is one form: an answer to a former command may have opened another by then. */
    private boolean handOff() {
        form = form.or(this::filledIn);
        if (form.isEmpty()) {
            return false;
        }
        synchronized (this) {
            tried = tried.or(() -> Optional.of(diary.now()));
        }
        var outcome = sender().submit(form.get()).outcome();
        if (diary.isNews(subject, outcome)) {
            diary.note("ACT " + subject + " handed to " + team.key() + ": " + outcome);
        }
        if (outcome == Submission.Outcome.CLOSED) {
            synchronized (this) {
                accepted = Optional.of(diary.now());
            }
        }
        return outcome == Submission.Outcome.CLOSED;
    }

    private Optional<View> filledIn() {
        var sender = sender();
        if (sender.view().isEmpty()) {
            sender.slash(Town.SQUARE, "/handoff", team.key() + " Refund " + subject);
        }
        if (sender.view().isPresent()) {
            sender.fill("Situation", "The customer was charged twice in February.");
            sender.fill("Stake", "Acme cancels on Friday.");
        }
        return sender.view();
    }

    private Optional<Message> card() {
        return town.slack.messages(team.channel()).stream()
                .filter(message -> message.shown().contains(subject))
                .findFirst();
    }

    private Person member() {
        return town.slack.as(team.member());
    }

    private void say() {
        var word = subject.replace('J', 'W');
        var from = diary.now();
        member().reply(card().orElseThrow(), "On it " + word);
        var told = persist(
                "say " + word, () -> isTold(event -> Calls.text(event, "text").contains(word)));
        synchronized (this) {
            said.add(new Handed.Said(word, from, told ? Optional.of(diary.now()) : Optional.empty()));
        }
    }

    private void acknowledge() {
        synchronized (this) {
            ackTried = Optional.of(diary.now());
        }
        var heard = script.ack() == Plan.Ack.REACTION && react();
        var told = script.ack() == Plan.Ack.REACTION && script.mishap() != Mishap.DROPPED
                ? heard
                : persist("press", this::press);
        synchronized (this) {
            acked = told ? Optional.of(diary.now()) : Optional.empty();
        }
        diary.note("ACT " + subject + " acknowledged by " + script.ack() + ", its event " + script.mishap() + ": "
                + (told ? "taken" : "not taken"));
    }

    private boolean react() {
        var card = card().orElseThrow();
        member().react(card, TAKEN);
        return persist("react", () -> isTold(event -> isReactionTo(card, event)));
    }

    private static boolean isReactionTo(Message card, JsonObject event) {
        return Calls.text(event, "type").equals("reaction_added")
                && Calls.text(event.getAsJsonObject("item"), "ts").equals(card.ts());
    }

    /** A card without the button has been taken; a press that could not be kept is answered in words, to the person alone. */
    private boolean press() {
        var card = card().orElseThrow();
        if (!card.buttons().contains("Acknowledge")) {
            return true;
        }
        var before = told().size();
        var answer = member().press(card, "Acknowledge");
        if (member().view().isPresent()) {
            member().close();
        }
        var isToPressAgain =
                told().stream().skip(before).anyMatch(line -> line.shown().contains("Press it again"));
        return answer.status() == 200 && answer.problem().isEmpty() && !isToPressAgain;
    }

    private List<Message> told() {
        return town.slack.ephemerals(team.member());
    }

    /** Sends it again, as Slack does, where it was not taken. */
    private boolean isTold(Predicate<JsonObject> event) {
        return town.slack.trouble().deliveries().stream()
                .filter(delivery -> event.test(delivery.event()))
                .findFirst()
                .map(delivery ->
                        delivery.accepted() ? delivery : town.slack.trouble().redeliver(delivery.eventId()))
                .filter(Delivery::accepted)
                .isPresent();
    }

    private boolean persist(String what, Callable<Boolean> act) {
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(AGAIN)
                    .ignoreExceptions()
                    .until(act);
            return true;
        } catch (ConditionTimeoutException enough) {
            diary.note("ACT " + subject + " could not " + what);
            return false;
        }
    }
}
