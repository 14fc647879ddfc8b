package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Hop;
import dev.baton.handoff.Redirection;
import dev.baton.handoff.Returned;
import dev.baton.handoff.Said;
import dev.baton.handoff.State;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import java.util.ArrayList;
import java.util.List;

/** What people read when a handoff goes back to its sender, or on to another team. */
final class Detoured {
    private static final int MOST_BUTTONS = 25;

    /** Of the latest words, in characters. */
    private static final int MOST_SAID = 9_000;

    private static final int MOST_LINES = 40;

    private Detoured() {}

    /** In the place of all that was said to, and about, a team that the handoff has left. */
    static Rendered behind(Scene scene) {
        return Notice.saying(scene, "*" + scene.handoff().id() + "* has moved on: " + scene.path() + ".")
                .quoting("Ask", scene.handoff().brief().ask())
                .withTurn()
                .linked()
                .rendered();
    }

    static Rendered sentBack(ToSender.SentBack sentBack, Scene scene) {
        var handoff = scene.handoff();
        var sender = Scene.mention(handoff.sender());
        return handoff.course()
                .returned()
                .filter(returned -> handoff.ladder().stint() == sentBack.stint())
                .map(returned -> Notice.saying(scene, sender + ", " + why(returned, scene) + choices())
                        .quoting("Why", returned.why().reason())
                        .withTurn()
                        .offering(Press.REDIRECT)
                        .offering(Press.SEND_AGAIN)
                        .linked()
                        .rendered())
                .orElseGet(() -> Notice.saying(scene, scene.number() + " was returned, and has gone on since.")
                        .withTurn()
                        .linked()
                        .rendered());
    }

    private static String why(Returned returned, Scene scene) {
        var where = returned.why()
                .suggestion()
                .map(team -> " It should go to *" + scene.teamName(team) + "*.")
                .orElse(" They do not know where it should go; the stewards are asked.");
        return scene.other(returned.by()) + " of " + scene.teamName() + " returned " + scene.number() + "." + where;
    }

    private static String choices() {
        return " It is your turn: redirect it, send it to them again, add what they miss, or cancel it.";
    }

    static Rendered reminder(ToSender.Reminder reminder, Scene scene) {
        var handoff = scene.handoff();
        var waits = handoff.needsSender() && handoff.ladder().stint() == reminder.stint();
        if (!waits) {
            return Notice.saying(scene, scene.number() + " waited for its sender, and has gone on since.")
                    .withTurn()
                    .linked()
                    .rendered();
        }
        var notice = Notice.saying(
                        scene, Scene.mention(handoff.sender()) + ", " + scene.number() + waits(reminder, scene))
                .withRequest();
        if (handoff.waitsForSender()) {
            return notice.offering(Press.ADD_DETAILS).linked().rendered();
        }
        return notice.offering(Press.REDIRECT)
                .offering(Press.SEND_AGAIN)
                .linked()
                .rendered();
    }

    /** For how long, so that one reminder tells more than the one before; from their last word on. */
    private static String waits(ToSender.Reminder reminder, Scene scene) {
        var since = scene.handoff().course().silence().since();
        return since.isAfter(reminder.due())
                ? " waits for you."
                : " has waited " + Waited.words(scene.clock().between(since, reminder.due()), scene.clock())
                        + " for you.";
    }

    static Rendered movedOn(ToSender.MovedOn movedOn, Scene scene) {
        var handoff = scene.handoff();
        var hops = handoff.course().hops();
        var lead = hops.size() == movedOn.hop()
                ? Scene.mention(handoff.sender()) + ", "
                        + scene.other(last(hops).by()) + " redirected " + scene.number() + ": " + scene.path()
                        + ". Your waiting time counts on."
                : scene.number() + " has moved on: " + scene.path() + ".";
        var notice = Notice.saying(scene, lead);
        return (hops.isEmpty() ? notice : notice.quoting("Why", last(hops).reason()))
                .withTurn()
                .linked()
                .rendered();
    }

    static Rendered sentAgain(ToTeam.SentAgain again, Scene scene) {
        return Notice.saying(
                        scene,
                        OnCall.mentions(scene, again.by()) + scene.name(again.by()) + " sent *"
                                + scene.handoff().id() + "* again, after it was returned: it needs an owner.")
                .withRequest()
                .offeringWhileOpen(Press.ACKNOWLEDGE)
                .rendered();
    }

    /** The latest, in the order in which they were said. */
    static Rendered saidSoFar(ToTeam.SaidSoFar soFar, Scene scene) {
        var lead = "What was said on *" + scene.handoff().id() + "* before it came here:";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.says(lead));
        latest(soFar.said()).forEach(said -> blocks.add(Pieces.speech(scene.plainName(said.author()), said)));
        return new Rendered(lead + " " + Standing.sentence(scene), blocks);
    }

    private static List<Said> latest(List<Said> all) {
        var room = MOST_SAID;
        var first = all.size();
        while (first > 0 && all.size() - first < MOST_LINES && room > 0) {
            first--;
            room -= all.get(first).words().length();
        }
        return all.subList(first, all.size()).stream()
                .map(said ->
                        new Said(said.author(), Inert.cut(said.words(), MOST_SAID / 3), said.files(), said.source()))
                .toList();
    }

    static Rendered takenAway(ToOwner.TakenAway taken, Scene scene) {
        var handoff = scene.handoff();
        var how = handoff.state() == State.RETURNED
                ? " returned " + scene.number() + " to its sender"
                : " moved " + scene.number() + " on: " + scene.path();
        return Notice.saying(
                        scene, Scene.mention(taken.by()) + how + ". You had it, and have nothing more to do for it.")
                .withTurn()
                .linked()
                .rendered();
    }

    static Rendered senderSilent(ToAuthority.SenderSilent silent, Scene scene) {
        return Notice.saying(scene, scene.number() + silence(silent, scene.handoff()))
                .withRequest()
                .linked()
                .rendered();
    }

    private static String silence(ToAuthority.SenderSilent silent, Handoff handoff) {
        var sender = Scene.mention(handoff.sender());
        if (!handoff.needsSender() || handoff.ladder().stint() != silent.stint()) {
            return " had waited for " + sender + ", and has gone on since.";
        }
        return (handoff.waitsForSender() ? " waits for " : " was returned to ") + sender
                + ", who has not answered: it goes no further.";
    }

    static Rendered longWay(ToAuthority.LongWay way, Scene scene) {
        var handoff = scene.handoff();
        var notice = Notice.saying(
                scene,
                scene.number() + " of " + Scene.mention(handoff.sender()) + " has been redirected "
                        + handoff.course().hops().size() + " times: " + scene.path()
                        + ". Somebody should see to it that"
                        + " it has found its team.");
        handoff.course().hops().stream()
                .limit(Redirection.LONG_WAY)
                .forEach(hop -> notice.quoting(
                        scene.teams()
                                .of(hop.from())
                                .map(team -> Inert.plain(team.name()))
                                .orElse(hop.from().value()),
                        hop.reason()));
        return notice.withTurn().linked().rendered();
    }

    static Rendered whereTo(ToAuthority.WhereTo where, Scene scene) {
        var handoff = scene.handoff();
        var open = handoff.state() == State.RETURNED && handoff.ladder().stint() == where.stint();
        if (!open) {
            return Notice.saying(scene, "It was asked where " + scene.number() + " should go; it has gone on since.")
                    .withTurn()
                    .linked()
                    .rendered();
        }
        var by = handoff.course()
                .returned()
                .map(Returned::by)
                .map(Scene::mention)
                .orElse("Somebody");
        var notice = Notice.saying(
                        scene,
                        by + " of " + scene.teamName() + " returned " + scene.number()
                                + " and does not know where it should go. Which team is it for?")
                .withRequest();
        handoff.course().returned().ifPresent(r -> notice.quoting("Why", r.why().reason()));
        return withTeams(notice.linked().rendered(), scene);
    }

    /** One button a team, but for the one that it comes from. */
    private static Rendered withTeams(Rendered question, Scene scene) {
        List<LayoutBlock> blocks = new ArrayList<>(question.blocks());
        var buttons = scene.teams().all().stream()
                .filter(team -> !team.key().equals(scene.handoff().team()))
                .map(team -> ButtonElement.builder()
                        .actionId(Press.SEND_TO.actionId(team.key()))
                        .text(Pieces.plain(Inert.plain(team.name())))
                        .value(Buttons.value(scene))
                        .build())
                .toList();
        for (var from = 0; from < buttons.size(); from += MOST_BUTTONS) {
            blocks.add(Pieces.buttons(buttons.subList(from, Math.min(from + MOST_BUTTONS, buttons.size()))));
        }
        return new Rendered(question.text(), blocks);
    }

    private static Hop last(List<Hop> hops) {
        return hops.get(hops.size() - 1);
    }
}
