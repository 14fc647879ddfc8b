package dev.baton.slack.view;

import dev.baton.handoff.State;
import dev.baton.handoff.ToAuthority;

/** The one conversation in which the parties meet. */
final class PartiesView implements MessageView<ToAuthority.Parties> {
    @Override
    public Rendered render(ToAuthority.Parties parties, Scene scene) {
        var open = scene.handoff().state() == State.OPEN;
        var notice = Notice.saying(scene, EscalationView.lead(scene) + (open ? task(scene) : ""))
                .withRequest();
        return (open ? notice.offering(Press.ACKNOWLEDGE) : notice).linked().rendered();
    }

    private static String task(Scene scene) {
        return " You are the people who can settle it: agree here on who in " + scene.teamName()
                + " takes it. What you say here stays here.";
    }
}
