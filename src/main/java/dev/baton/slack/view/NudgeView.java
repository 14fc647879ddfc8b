package dev.baton.slack.view;

import dev.baton.handoff.PersonId;
import dev.baton.handoff.State;
import dev.baton.handoff.ToTeam;

/**
 * A reminder in the card's thread: to the people on call while nobody has it, to the owner once somebody has. Whole, since it
 * may be read in a notification alone; of one that was answered a line is left.
 */
final class NudgeView implements MessageView<ToTeam.Nudge> {
    @Override
    public Rendered render(ToTeam.Nudge nudge, Scene scene) {
        var notice = Notice.saying(scene, lead(nudge, scene));
        return isPast(scene)
                ? notice.rendered()
                : notice.withRequest().offeringWhileOpen(Press.ACKNOWLEDGE).rendered();
    }

    /** Where it stands is then for the card to say. */
    private static boolean isPast(Scene scene) {
        return scene.manner() == Scene.Manner.EDIT && scene.handoff().state() != State.OPEN;
    }

    private static String lead(ToTeam.Nudge nudge, Scene scene) {
        var waited = "*" + scene.handoff().id() + (isPast(scene) ? "* had waited " : "* has waited ")
                + scene.waitedUntil(nudge.due()) + " for an owner.";
        if (nudge.by().isEmpty()) {
            return OnCall.mentions(scene) + waited;
        }
        var by = nudge.by().get();
        var asks = scene.name(by) + " asks ";
        return scene.handoff().state().isOwned()
                ? owner(by, scene) + asks + "how *" + scene.handoff().id() + "* is going."
                : OnCall.mentions(scene, by) + asks + "who takes it: " + waited;
    }

    /** Unless they ask themselves. */
    private static String owner(PersonId by, Scene scene) {
        return scene.handoff()
                .owner()
                .filter(owner -> !owner.equals(by))
                .map(owner -> Scene.mention(owner) + " ")
                .orElse("");
    }
}
