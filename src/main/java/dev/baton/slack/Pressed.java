package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.baton.slack.view.CardMenu;
import dev.baton.slack.view.Press;
import java.util.Optional;

/**
 * What somebody pressed: a button, or an entry of a card's menu, which says itself what it is.
 *
 * @param press empty where Baton has no such thing any more
 * @param value what it carries; may be empty
 */
record Pressed(Optional<Press> press, String value) {
    static Pressed of(BlockActionPayload payload) {
        var action = payload.getActions().get(0);
        if (!CardMenu.ACTION_ID.equals(action.getActionId())) {
            return new Pressed(
                    Press.of(action.getActionId()),
                    Optional.ofNullable(action.getValue()).orElse(""));
        }
        var chosen = Optional.ofNullable(action.getSelectedOption())
                .map(BlockActionPayload.Action.SelectedOption::getValue)
                .orElse("")
                .split(" ", 2);
        return new Pressed(Press.of(chosen[0]), chosen.length > 1 ? chosen[1] : "");
    }
}
