package dev.baton.slack.view;

import java.util.List;
import java.util.stream.Collectors;

/** Handoffs in the answer to a command: a line each, or one in full; the number leads to the card. */
public final class Lists {
    private static final int ASK = 60;

    private Lists() {}

    /** A title, a line for each and how many there are besides, or other words where there is none. */
    public static String list(String title, List<Scene> scenes, int more, String ifNone) {
        return scenes.isEmpty()
                ? ifNone
                : scenes.stream().map(Lists::line).collect(Collectors.joining("\n", "*" + title + "*\n", more(more)));
    }

    private static String more(int more) {
        return more == 0 ? "" : "\n… and " + more + " more";
    }

    /** One handoff in full, as whoever may know of it reads it. */
    public static String status(Scene scene) {
        var handoff = scene.handoff();
        var signs = Standing.signs(scene);
        return "*" + scene.number() + " · " + scene.teamName() + "* · from " + Scene.mention(handoff.sender()) + "\n"
                + UrgencySign.of(handoff) + Inert.line(handoff.brief().ask()) + "\nAt stake: "
                + Inert.line(handoff.brief().stake()) + "\n*" + Standing.turn(scene) + "*"
                + (signs.isEmpty() ? "" : " · " + signs) + "\nHanded off "
                + Dates.at(handoff.milestones().submitted()) + ", " + scene.waited() + " ago.";
    }

    static String line(Scene scene) {
        var handoff = scene.handoff();
        return "• " + scene.number() + " · " + UrgencySign.of(handoff) + scene.teamName() + " · "
                + Inert.line(Inert.cut(handoff.brief().ask(), ASK)) + " · " + Standing.turn(scene);
    }
}
