package dev.baton.slack.view;

import dev.baton.handoff.PersonId;
import dev.baton.handoff.ToTeam;

/** A reminder in the card's thread: to the people on call while nobody has it, to the owner once somebody has. */
final class NudgeView implements MessageView<ToTeam.Nudge> {
    @Override
    public Rendered render(ToTeam.Nudge nudge, Scene scene) {
        var owned = scene.handoff().state().isOwned();
        var lead = nudge.by()
                .map(by -> owned ? askOwner(by, scene) : askTeam(by, scene))
                .orElseGet(() -> OnCall.mentions(scene) + waiting(scene));
        var notice = Notice.saying(scene, lead).withRequest();
        return (owned ? notice : notice.offering(Press.ACKNOWLEDGE)).rendered();
    }

    private static String askOwner(PersonId by, Scene scene) {
        var owner = scene.handoff().owner().map(Scene::mention).orElse("");
        return owner + " " + scene.name(by) + " asks how *" + scene.handoff().id() + "* is going.";
    }

    private static String askTeam(PersonId by, Scene scene) {
        return OnCall.mentions(scene) + scene.name(by) + " asks who takes it: " + waiting(scene);
    }

    private static String waiting(Scene scene) {
        return "*" + scene.handoff().id() + "* has waited " + scene.waited() + " of working time for an owner.";
    }
}
