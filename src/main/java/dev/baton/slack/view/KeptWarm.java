package dev.baton.slack.view;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Span;
import dev.baton.handoff.State;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToTeam;
import java.time.Duration;
import java.util.Optional;

/** What people read while somebody has it: what the owner owes, whom they wait for, that they gave no sign. */
final class KeptWarm {
    private KeptWarm() {}

    static Rendered reminder(ToOwner.KeepWarm warm, Scene scene) {
        if (!warm.isWanted(scene.handoff())) {
            return Notice.saying(scene, "You were reminded of " + scene.number() + ".")
                    .withTurn()
                    .linked()
                    .rendered();
        }
        return Notice.saying(scene, owed(warm, scene) + threat(scene))
                .withRequest()
                .offering(Press.STILL_ON_IT)
                .linked()
                .rendered();
    }

    private static String owed(ToOwner.KeepWarm warm, Scene scene) {
        var handoff = scene.handoff();
        if (handoff.milestones().connected().isEmpty()) {
            return had(warm, scene) + ", and " + Scene.mention(handoff.sender())
                    + " has not heard from you yet. What you write in its thread reaches them.";
        }
        return handoff.ownership()
                .flatMap(Ownership::readBack)
                .flatMap(Ownership.ReadBack::promisedBy)
                .filter(by -> !by.isAfter(warm.due()))
                .map(by -> had(warm, scene) + ", and promised it by " + Dates.at(by)
                        + ". Say in its thread how it stands, or resolve it.")
                .orElseGet(() ->
                        had(warm, scene) + ", and it should be resolved by now. Say in its thread how it stands.");
    }

    /** For how long, so that one reminder tells more than the one before. */
    private static String had(ToOwner.KeepWarm warm, Scene scene) {
        var had = scene.handoff()
                .ownership()
                .map(ownership -> scene.clock().between(ownership.since(), warm.due()))
                .orElse(Duration.ZERO);
        return "You have had " + scene.number() + " for " + Waited.words(had, scene.clock());
    }

    private static String threat(Scene scene) {
        return scene.handoff()
                .policy()
                .lapseAfter()
                .map(span -> " Without a sign from you for " + span + " of working time it goes back to "
                        + scene.teamName() + ".")
                .orElse("");
    }

    static Rendered waitOver(ToOwner.WaitOver over, Scene scene) {
        var notice = Notice.saying(
                        scene,
                        over.by()
                                .map(by -> goesOn(by, scene))
                                .orElseGet(
                                        () -> "The date has come" + " until which " + scene.number() + " was to wait."))
                .withRequest();
        if (has(over.owner(), scene.handoff())) {
            notice.offering(Press.RESOLVE);
        }
        return notice.linked().rendered();
    }

    private static String goesOn(PersonId by, Scene scene) {
        return Scene.mention(by)
                + (by.equals(scene.handoff().sender())
                        ? " has answered on "
                        : " says that you need not wait any more with ")
                + scene.number() + ".";
    }

    private static boolean has(PersonId owner, Handoff handoff) {
        return handoff.state() == State.ACKNOWLEDGED
                && handoff.owner().filter(owner::equals).isPresent();
    }

    static Rendered answerWanted(ToSender.AnswerWanted wanted, Scene scene) {
        var sender = Scene.mention(scene.handoff().sender());
        if (!wanted.isWanted(scene.handoff())) {
            return Notice.saying(scene, sender + ", your answer on " + scene.number() + " was waited for.")
                    .withTurnOnly()
                    .linked()
                    .rendered();
        }
        return Notice.saying(
                        scene,
                        sender + ", " + scene.other(wanted.owner()) + " of " + scene.teamName()
                                + " waits for your answer on " + scene.number() + ". What you write here reaches them.")
                .withTurnOnly()
                .offering(Press.ADD_DETAILS)
                .linked()
                .rendered();
    }

    static Rendered lapsed(ToOwner.Lapsed lapsed, Scene scene) {
        return Notice.saying(
                        scene,
                        "You gave no sign on " + scene.number() + spell(scene) + ", so it went back to "
                                + scene.teamName() + ".")
                .withRequest()
                .offeringWhileOpen(Press.ACKNOWLEDGE)
                .linked()
                .rendered();
    }

    static Rendered ownerLost(ToSender.OwnerLost lost, Scene scene) {
        return Notice.saying(
                        scene,
                        Scene.mention(scene.handoff().sender()) + ", " + scene.other(lost.owner()) + " gave no sign on "
                                + scene.number() + spell(scene) + ", so it went back to " + scene.teamName()
                                + ". Baton stays on it until somebody else has it.")
                .withTurn()
                .linked()
                .rendered();
    }

    static Rendered ownerSilent(ToTeam.OwnerSilent silent, Scene scene) {
        return Notice.saying(
                        scene,
                        OnCall.mentions(scene, silent.owner()) + scene.name(silent.owner()) + " gave no sign on *"
                                + scene.handoff().id() + "*" + spell(scene) + ": it needs a new owner.")
                .withRequest()
                .offeringWhileOpen(Press.ACKNOWLEDGE)
                .rendered();
    }

    private static String spell(Scene scene) {
        return Optional.of(scene.handoff().policy())
                .flatMap(policy -> policy.lapseAfter())
                .map(Span::toString)
                .map(span -> " for " + span + " of working time")
                .orElse("");
    }
}
