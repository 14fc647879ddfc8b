package dev.baton.slack.view;

import com.slack.api.model.block.element.OverflowMenuElement;
import dev.baton.handoff.Move;
import java.util.Arrays;
import java.util.Optional;

/** What a card offers besides its buttons, an entry each, while it can be done. */
public enum CardMenu {
    SNOOZE(Press.SNOOZE, Move.SNOOZE),
    WAITING(Press.WAIT, Move.WAIT),
    EVIDENCE(Press.EVIDENCE, Move.EVIDENCE);

    /** By which a choice is known; the chosen option says what it is. */
    public static final String ACTION_ID = "menu";

    private final Press press;
    private final Move move;

    CardMenu(Press press, Move move) {
        this.press = press;
        this.move = move;
    }

    /** The menu as it is now; none where nothing in it can be done. */
    static Optional<OverflowMenuElement> of(Scene scene) {
        var options = Arrays.stream(values())
                .filter(entry -> entry.move.isPossibleIn(scene.handoff().state()))
                .map(entry -> Inputs.option(entry.press.label(), entry.press.actionId() + " " + Buttons.value(scene)))
                .toList();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(OverflowMenuElement.builder()
                        .actionId(ACTION_ID)
                        .options(options)
                        .build());
    }
}
