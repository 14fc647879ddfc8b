package dev.baton.slack.view;

import dev.baton.handoff.ToTeam;

/** A reminder in the card's thread: to the people on call while nobody has it, to the owner once somebody has. */
final class NudgeView implements MessageView<ToTeam.Nudge> {
    @Override
    public Rendered render(ToTeam.Nudge nudge, Scene scene) {
        var notice = Notice.saying(scene, lead(nudge, scene)).withRequest();
        return notice.offeringWhileOpen(Press.ACKNOWLEDGE).rendered();
    }

    private static String lead(ToTeam.Nudge nudge, Scene scene) {
        var waited = "*" + scene.handoff().id() + "* has waited " + scene.waitedUntil(nudge.due())
                + " of working time for an owner.";
        if (nudge.by().isEmpty()) {
            return OnCall.mentions(scene) + waited;
        }
        var asks = scene.name(nudge.by().get()) + " asks ";
        return scene.handoff().state().isOwned()
                ? scene.handoff().owner().map(Scene::mention).orElse("") + " " + asks + "how *"
                        + scene.handoff().id() + "* is going."
                : OnCall.mentions(scene) + asks + "who takes it: " + waited;
    }
}
