package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One element that a person touches.
 *
 * @param word the text of the option chosen; empty for a button
 */
record Touch(Elements.Placed placed, String word) {

    /** By the words on a button, by action id, by address (block_id/action_id), or by the text of an option. */
    static Touch find(JsonArray blocks, String label) {
        return named(blocks, label)
                .or(() -> named(blocks, withoutBlock(label)))
                .orElseThrow(() -> new IllegalArgumentException("Nothing here is called " + label));
    }

    private static Optional<Touch> named(JsonArray blocks, String label) {
        Optional<Touch> button = first(blocks, placed -> isButton(placed) && placed.isCalled(label))
                .map(one -> new Touch(one, ""));
        return button.or(() ->
                Elements.in(blocks).flatMap(placed -> chosen(placed, label)).findFirst());
    }

    /** A block whose id is Slack's own has another one since the message was edited, and who presses may not see it yet. */
    private static String withoutBlock(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    JsonArray actions(World world) {
        JsonObject element = placed.element();
        JsonObject action = FieldKind.of(element)
                .map(kind -> kind.filled(element, word.isEmpty() ? List.of() : List.of(word), world))
                .orElseGet(() -> button(element));
        JsonArray actions = new JsonArray();
        actions.add(named(action, world));
        return actions;
    }

    /** The action for a field whose state is known. */
    static JsonArray actions(Elements.Placed placed, JsonObject state, World world) {
        JsonArray actions = new JsonArray();
        actions.add(new Touch(placed, "").named(state.deepCopy(), world));
        return actions;
    }

    private JsonObject named(JsonObject action, World world) {
        action.addProperty("action_id", placed.actionId());
        action.addProperty("block_id", placed.blockId());
        action.addProperty("action_ts", world.stamps.next());
        return action;
    }

    private static JsonObject button(JsonObject element) {
        JsonObject action = Json.of("type", "button");
        for (String kept : List.of("text", "value", "url", "style", "confirm")) {
            Json.get(element, kept).ifPresent(value -> action.add(kept, value.deepCopy()));
        }
        return action;
    }

    private static boolean isButton(Elements.Placed placed) {
        return placed.type().equals("button");
    }

    /** An option by its text, or by the address of its menu and its text; what else a field takes, by its address alone. */
    private static Stream<Touch> chosen(Elements.Placed placed, String label) {
        if (!isButton(placed) && OptionRules.options(placed.element()).findAny().isEmpty()) {
            var address = placed.address() + "/";
            return Stream.of(label)
                    .filter(given -> given.startsWith(address))
                    .map(given -> new Touch(placed, given.substring(address.length())));
        }
        return OptionRules.options(placed.element())
                .flatMap(option -> Json.object(option, "text").stream())
                .map(text -> Json.text(text, "text"))
                .filter(word -> Set.of(word, placed.actionId() + "/" + word, placed.address() + "/" + word)
                        .contains(label))
                .map(word -> new Touch(placed, word));
    }

    private static Optional<Elements.Placed> first(JsonArray blocks, Predicate<Elements.Placed> wanted) {
        return Elements.in(blocks).filter(wanted).findFirst();
    }
}
