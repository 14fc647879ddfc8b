package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.baton.handoff.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shape of every message that is not the card: what happened, in a sentence; the ask and the stake, or what somebody
 * said; whose turn it is; the one button that moves it on, and the way to the card.
 */
final class Notice {
    private final Scene scene;
    private final String lead;
    private final List<Pieces.Quote> quotes = new ArrayList<>();
    private final List<ButtonElement> buttons = new ArrayList<>();
    private boolean withTurn;
    private boolean withSigns;

    private Notice(Scene scene, String lead) {
        this.scene = scene;
        this.lead = lead;
    }

    static Notice saying(Scene scene, String lead) {
        return new Notice(scene, lead);
    }

    /** With the ask, the stake, and whose turn it is. */
    Notice withRequest() {
        quotes.add(new Pieces.Quote("Ask", scene.handoff().brief().ask()));
        quotes.add(new Pieces.Quote("Stake", scene.handoff().brief().stake()));
        return withTurn();
    }

    Notice withTurn() {
        withSigns = true;
        return withTurnOnly();
    }

    /** Without what is late or at risk: for somebody who reads good news, or is asked something. */
    Notice withTurnOnly() {
        withTurn = true;
        return this;
    }

    Notice quoting(String label, String words) {
        quotes.add(new Pieces.Quote(label, words));
        return this;
    }

    Notice offering(Press press) {
        buttons.add(buttons.isEmpty() ? Pieces.primary(press, scene) : Pieces.button(press, scene));
        return this;
    }

    Notice offering(ButtonElement button) {
        buttons.add(button);
        return this;
    }

    /** What makes no sense any more once somebody has it. */
    Notice offeringWhileOpen(Press press) {
        return scene.handoff().state() == State.OPEN ? offering(press) : this;
    }

    /** For messages outside the team's channel: they link to the card. */
    Notice linked() {
        Pieces.cardButton(scene).forEach(buttons::add);
        return this;
    }

    Rendered rendered() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.says(UrgencySign.of(scene.handoff()) + lead));
        if (!quotes.isEmpty()) {
            blocks.add(Pieces.quotes(quotes));
        }
        if (withTurn) {
            blocks.add(Pieces.notes(turnAndSigns()));
        }
        if (!buttons.isEmpty()) {
            blocks.add(Pieces.buttons(buttons));
        }
        return new Rendered(text(), blocks);
    }

    /** What was said is cut where it would crowd out the request or whose turn it is. */
    private String text() {
        var sentence = " " + Standing.sentence(scene);
        return lead + Inert.cutMarkup(said(), Rendered.LONGEST_TEXT - lead.length() - sentence.length()) + sentence;
    }

    private String turnAndSigns() {
        return Stream.of(Standing.turn(scene), withSigns ? Standing.signs(scene) : "")
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElseThrow();
    }

    /** What was said, where it is not the request itself, which the sentence names anyway. */
    private String said() {
        var words = new StringBuilder();
        quotes.stream()
                .filter(q -> !q.label().equals("Ask") && !q.label().equals("Stake"))
                .forEach(q -> words.append(" “").append(Inert.line(q.words())).append("”"));
        return words.toString();
    }
}
