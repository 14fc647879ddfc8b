package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.baton.handoff.Move;
import dev.baton.handoff.Said;
import java.util.ArrayList;
import java.util.List;

/** What somebody said, carried to the other side under their name, with links to their files. */
final class ReplyView {
    private ReplyView() {}

    /** In the team's thread: for the owner, where there is one. */
    static Rendered inThread(Said said, Scene scene) {
        if (said.isEmpty()) {
            return takenBack(said, scene);
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.speech(scene.plainName(said.author()), said));
        if (scene.handoff().state().isOwned()) {
            scene.handoff()
                    .owner()
                    .filter(owner -> !owner.equals(said.author()))
                    .map(owner -> Pieces.notes("For " + Scene.mention(owner)))
                    .ifPresent(blocks::add);
        }
        return new Rendered(text(said, scene), blocks);
    }

    /** In the sender's line: with the way to answer, and to the card. Where others read along, it is said for whom. */
    static Rendered inLine(Said said, Scene scene) {
        if (said.isEmpty()) {
            return takenBack(said, scene);
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.speech(scene.plainName(said.author()), said));
        var notes = notes(said, scene);
        if (!notes.isEmpty()) {
            blocks.add(Pieces.notes(notes));
        }
        List<ButtonElement> buttons = new ArrayList<>();
        if (Move.ADD_DETAILS.isPossibleIn(scene.handoff().state())) {
            buttons.add(Pieces.button(Press.ADD_DETAILS, scene));
        }
        Pieces.cardButton(scene).forEach(buttons::add);
        if (!buttons.isEmpty()) {
            blocks.add(Pieces.buttons(buttons));
        }
        return new Rendered(text(said, scene), blocks);
    }

    /** Where it cannot be deleted. */
    private static Rendered takenBack(Said said, Scene scene) {
        var words = scene.name(said.author()) + " took back what they said here.";
        return new Rendered(words + " " + Standing.sentence(scene), List.of(Pieces.says(words)));
    }

    /** Who is meant where others read along; and whose turn it is where somebody speaks who does not have it. */
    private static String notes(Said said, Scene scene) {
        List<String> notes = new ArrayList<>();
        if (scene.handoff().line().isPresent()) {
            notes.add("For " + Scene.mention(scene.handoff().sender()));
        }
        var hasIt = scene.handoff().state().isOwned()
                && scene.handoff().owner().filter(said.author()::equals).isPresent();
        if (!hasIt) {
            notes.add("said in " + scene.teamName() + "'s thread");
            notes.add(Standing.turn(scene));
        }
        return String.join(" · ", notes);
    }

    /** What was said is cut where it would crowd out whose turn it is. */
    private static String text(Said said, Scene scene) {
        var lead = scene.name(said.author()) + " on " + scene.handoff().id() + ": “";
        var sentence = "” " + Standing.sentence(scene);
        return lead
                + Inert.cutMarkup(Inert.line(said.words()), Rendered.LONGEST_TEXT - lead.length() - sentence.length())
                + sentence;
    }
}
