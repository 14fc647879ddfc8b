package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A modal or Home page as it stood when it was asked for.
 *
 * @param type {@code modal} or {@code home}
 * @param submitLabel of its main button; empty where it has none
 * @param shown what a person reads, with what stands in the fields
 * @param values label of each field → what stands in it
 * @param errors label of a field → the complaint shown under it
 * @param payload the view as it is sent to the app
 */
public record View(
        String id,
        String type,
        String title,
        String submitLabel,
        String callbackId,
        String privateMetadata,
        JsonArray blocks,
        String shown,
        Map<String, String> values,
        Map<String, String> errors,
        JsonObject payload) {

    /** Labels of its fields, in order. */
    public List<String> labels() {
        return List.copyOf(values.keySet());
    }

    /** The texts that the field of that label or action id offers for choice. */
    public List<String> options(String label) {
        return Elements.in(blocks)
                .filter(placed -> placed.isCalled(label))
                .flatMap(placed -> OptionRules.options(placed.element()))
                .flatMap(option -> Json.object(option, "text").stream())
                .map(text -> Json.text(text, "text"))
                .toList();
    }
}
