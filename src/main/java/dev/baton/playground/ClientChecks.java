package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What Slack's own client looks at before it sends a form: required fields, and the length of texts. */
final class ClientChecks {
    private ClientChecks() {}

    /** Label → complaint, for a view as it would be sent. */
    static Map<String, String> of(JsonObject view) {
        Map<String, String> complaints = new LinkedHashMap<>();
        Elements.in(Json.array(view, "blocks"))
                .filter(Elements.Placed::isInput)
                .forEach(placed -> complaint(placed, view).ifPresent(words -> complaints.put(placed.label(), words)));
        return complaints;
    }

    private static Optional<String> complaint(Elements.Placed placed, JsonObject view) {
        JsonObject element = placed.element();
        String words = FieldKind.of(element)
                .flatMap(kind -> state(placed, view).map(kind::words))
                .orElse("");
        if (words.isEmpty()) {
            return Json.flag(placed.block(), "optional")
                    ? Optional.empty()
                    : Optional.of("Please complete this required field.");
        }
        boolean tooLong = Json.string(element, "max_length")
                .map(Integer::parseInt)
                .filter(max -> words.length() > max)
                .isPresent();
        boolean tooShort = Json.string(element, "min_length")
                .map(Integer::parseInt)
                .filter(min -> words.length() < min)
                .isPresent();
        return tooLong || tooShort
                ? Optional.of("This text is too " + (tooLong ? "long." : "short."))
                : Optional.empty();
    }

    private static Optional<JsonObject> state(Elements.Placed placed, JsonObject view) {
        return Json.object(view, "state")
                .flatMap(state -> Json.object(state, "values"))
                .flatMap(values -> Json.object(values, placed.blockId()))
                .flatMap(block -> Json.object(block, placed.actionId()));
    }
}
