package dev.baton.slack.view;

import dev.baton.handoff.Move;
import dev.baton.handoff.Said;

/** What somebody said, carried to the other side under their name, with links to their files. */
final class ReplyView {
    private ReplyView() {}

    static Rendered render(Said said, Scene scene) {
        return new Rendered(text(said, scene), java.util.List.of(Pieces.speech(scene.plainName(said.author()), said)));
    }

    /** In the sender's line: with the way to answer, and to the card. */
    static Rendered renderLinked(Said said, Scene scene) {
        var blocks = new java.util.ArrayList<>(render(said, scene).blocks());
        var buttons = new java.util.ArrayList<com.slack.api.model.block.element.ButtonElement>();
        if (Move.ADD_DETAILS.isPossibleIn(scene.handoff().state())) {
            buttons.add(Pieces.button(Press.ADD_DETAILS, scene));
        }
        Pieces.cardButton(scene).forEach(buttons::add);
        if (!buttons.isEmpty()) {
            blocks.add(Pieces.buttons(buttons));
        }
        return new Rendered(text(said, scene), blocks);
    }

    private static String text(Said said, Scene scene) {
        return scene.name(said.author()) + " on " + scene.handoff().id() + ": “"
                + Inert.line(Inert.cut(said.words(), 1000)) + "” " + Standing.sentence(scene);
    }
}
