package dev.baton.slack.view;

import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Note;
import dev.baton.handoff.State;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;

/** The messages that are a sentence or two. */
final class Plainly {
    private Plainly() {}

    static Rendered evidence(EvidencePack pack, Scene scene) {
        return Notice.saying(
                        scene,
                        "The evidence of " + scene.number() + ": a page to read and print, and the same as data. "
                                + (pack.inner().isPresent()
                                        ? "It holds what the team said among themselves, so keep it with the team and its supervisors."
                                        : "What the team said among themselves is not in it."))
                .withTurnOnly()
                .linked()
                .rendered();
    }

    static Rendered evidenceMissing(EvidenceMissing missing, Scene scene) {
        return Notice.saying(
                        scene,
                        "The evidence of " + scene.number()
                                + " that you asked for cannot be sent: Slack did not take its files, and a steward has"
                                + " been told. Once that is mended, ask again: `/handoff evidence "
                                + scene.handoff().id() + "`.")
                .withTurnOnly()
                .linked()
                .rendered();
    }

    static Rendered ownerLeft(ToSender.OwnerLeft left, Scene scene) {
        return Notice.saying(
                        scene,
                        Scene.mention(scene.handoff().sender()) + ", " + scene.other(left.owner()) + " gave "
                                + scene.number() + " back to " + scene.teamIn(left.stint())
                                + ". Baton stays on it until somebody else has it.")
                .withTurn()
                .linked()
                .rendered();
    }

    static Rendered ownerWanted(ToTeam.OwnerWanted wanted, Scene scene) {
        return Notice.saying(
                        scene,
                        OnCall.mentions(scene, wanted.leaver()) + scene.name(wanted.leaver()) + " gave *"
                                + scene.handoff().id() + "* back: it needs a new owner.")
                .withRequest()
                .offeringWhileOpen(Press.ACKNOWLEDGE)
                .rendered();
    }

    static Rendered notFixed(ToTeam.NotFixed notFixed, Scene scene) {
        var handoff = scene.handoff();
        var whom = handoff.state().isOwned()
                ? handoff.owner().map(owner -> Scene.mention(owner) + " ").orElse("")
                : OnCall.mentions(scene);
        return Notice.saying(
                        scene, whom + scene.name(handoff.sender()) + " says that *" + handoff.id() + "* is not fixed.")
                .withRequest()
                .rendered();
    }

    static Rendered wroteAgain(ToTeam.WroteAgain again, Scene scene) {
        var handoff = scene.handoff();
        var whom = handoff.state().isOwned()
                ? handoff.owner().map(owner -> Scene.mention(owner) + " ").orElse("")
                : OnCall.mentions(scene);
        return Notice.saying(
                        scene,
                        whom + scene.name(handoff.sender()) + " wrote again after *" + handoff.id()
                                + "* was resolved, so it is open again.")
                .withRequest()
                .rendered();
    }

    static Rendered credit(ToTeam.Credit credit, Scene scene) {
        var handoff = scene.handoff();
        var owner = handoff.owner().map(Scene::mention).orElse(scene.teamName());
        return Notice.saying(
                        scene,
                        ":raised_hands: " + scene.name(handoff.sender()) + " thanks " + owner + " for " + scene.number()
                                + ".")
                .quoting("", handoff.brief().ask())
                .rendered();
    }

    static Rendered anew(ToSender.Anew anew, Scene scene) {
        var over = scene.handoff().state() == State.CANCELED ? " is canceled" : " is closed";
        return Notice.saying(
                        scene,
                        scene.number() + over + " and stays so. If something is left to do, hand it off anew: the form"
                                + " is filled in for you.")
                .offering(Press.ANEW)
                .linked()
                .rendered();
    }

    static Rendered calledOff(ToTeam.CalledOff calledOff, Scene scene) {
        var handoff = scene.handoff();
        var owner = handoff.owner().map(o -> Scene.mention(o) + " ").orElse("");
        var notice = Notice.saying(
                scene,
                owner + scene.name(whoEnded(handoff)) + " canceled *" + handoff.id()
                        + "*. There is nothing left to do.");
        handoff.lastWord().ifPresent(note -> notice.quoting("", note.words()));
        return notice.rendered();
    }

    static Rendered ended(ToSender.Ended ended, Scene scene) {
        var handoff = scene.handoff();
        var sender = Scene.mention(handoff.sender());
        var lead = handoff.state() == State.CANCELED
                ? sender + ", " + scene.other(whoEnded(handoff)) + " canceled " + scene.number() + "."
                : scene.number() + " is closed, since nothing was said for "
                        + handoff.policy().closeAfter() + " of working time after it was resolved.";
        var closing = handoff.circle().closing().filter(c -> handoff.state() == State.CLOSED);
        var notice = Notice.saying(
                scene, lead + closing.map(c -> HowItWas.words(c, scene)).orElse(""));
        handoff.lastWord().ifPresent(note -> notice.quoting("", note.words()));
        closing.ifPresent(c -> HowItWas.asked(notice, c, scene));
        return notice.rendered();
    }

    static Rendered unreachable(ToSender.Unreachable unreachable, Scene scene) {
        return Notice.saying(
                        scene,
                        Scene.mention(scene.handoff().sender()) + ", Baton cannot post in the channel of "
                                + scene.teamName() + ". " + scene.handoff().id()
                                + " is kept, a steward has been told, and their supervisors hear of it on schedule.")
                .rendered();
    }

    static Rendered channelBroken(ToAuthority.ChannelBroken broken, Scene scene) {
        var channel = scene.team().map(team -> "<#" + team.channel() + ">").orElse("its channel");
        return Notice.saying(
                        scene,
                        "Baton cannot post in " + channel + ", the channel of *" + scene.teamName()
                                + "*: it is not a member, or the channel is archived. Invite it there with `/invite`, or name "
                                + "another channel in the directory; "
                                + scene.handoff().id() + " is posted as soon as it can be.")
                .withRequest()
                .rendered();
    }

    static Rendered inPlaceOfChannel(ToAuthority.InPlaceOfChannel instead, Scene scene) {
        return Notice.saying(
                        scene,
                        Scene.mention(scene.handoff().sender()) + " handed off " + scene.number() + " to *"
                                + scene.teamName()
                                + "*, and Baton cannot post in that team's channel. So that it is not missed, you read"
                                + " it here; your team does not see it yet.")
                .withRequest()
                .offeringWhileOpen(Press.ACKNOWLEDGE)
                .rendered();
    }

    static Rendered undelivered(ToAuthority.Undelivered undelivered, Scene scene) {
        return Notice.saying(
                        scene,
                        "A message of " + scene.number() + " reaches nobody: `" + Inert.line(undelivered.what())
                                + "`, since " + Inert.line(undelivered.why())
                                + ". Please see to it that those concerned know of it.")
                .withRequest()
                .linked()
                .rendered();
    }

    static Rendered nobodyToTell(ToAuthority.NobodyToTell nobody, Scene scene) {
        return Notice.saying(
                        scene,
                        "Level " + nobody.level() + " of " + scene.number()
                                + " had nobody to tell: the directory names no " + "supervisor for it. Add one to *"
                                + scene.teamName() + "* or to the sender's entry.")
                .withRequest()
                .offeringWhileOpen(Press.NUDGE)
                .linked()
                .rendered();
    }

    private static dev.baton.handoff.PersonId whoEnded(Handoff handoff) {
        return handoff.lastWord().map(Note::by).orElse(handoff.sender());
    }
}
