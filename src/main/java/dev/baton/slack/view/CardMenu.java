package dev.baton.slack.view;

import com.slack.api.model.block.element.OverflowMenuElement;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Move;
import java.util.Arrays;
import java.util.Optional;

/** What a card offers besides its buttons, an entry each, while it can be done. */
public enum CardMenu {
    SNOOZE(Press.SNOOZE, Move.SNOOZE),
    WAITING(Press.WAIT, Move.WAIT),
    WATCH(Press.WATCH, Move.WATCH),
    UNWATCH(Press.UNWATCH, Move.UNWATCH),
    EVIDENCE(Press.EVIDENCE, Move.EVIDENCE);

    /** By which a choice is known; the chosen option says what it is. */
    public static final String ACTION_ID = "menu";

    private final Press press;
    private final Move move;

    CardMenu(Press press, Move move) {
        this.press = press;
        this.move = move;
    }

    /** Everybody sees the same menu: what nobody can do is left out of it. */
    private boolean isOffered(Handoff handoff) {
        return move.isPossibleIn(handoff.state())
                && (this != UNWATCH || !handoff.circle().watchers().isEmpty());
    }

    /** The menu as it is now; none where nothing in it can be done. */
    static Optional<OverflowMenuElement> of(Scene scene) {
        var options = Arrays.stream(values())
                .filter(entry -> entry.isOffered(scene.handoff()))
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
