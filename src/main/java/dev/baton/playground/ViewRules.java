package dev.baton.playground;

import static dev.baton.playground.Rules.flag;
import static dev.baton.playground.Rules.string;
import static dev.baton.playground.TextRules.plain;

import com.google.gson.JsonElement;
import java.util.Map;

/** Modals and Home pages as a whole. */
final class ViewRules {
    private ViewRules() {}

    static Rule modal() {
        Rule shape = common(Surface.MODAL)
                .must("title", plain(24))
                .may("submit", plain(24))
                .may("close", plain(24))
                .may("clear_on_close", flag())
                .may("notify_on_close", flag())
                .may("submit_disabled", flag());
        return Rules.byType(Map.of("modal", shape.and(ViewRules::needsSubmit)));
    }

    static Rule home() {
        return Rules.byType(Map.of("home", common(Surface.HOME)));
    }

    private static Shape common(Surface surface) {
        return Shape.open()
                .must("blocks", new BlockRules(surface).list())
                .may("private_metadata", string(0, 3000))
                .may("callback_id", string(0, 255))
                .may("external_id", string(0, 255));
    }

    private static void needsSubmit(JsonElement value, Place place) {
        Rules.asObject(value).ifPresent(view -> {
            boolean asks = Json.objects(view, "blocks")
                    .anyMatch(block -> Json.text(block, "type").equals("input"));
            if (asks && !view.has("submit")) {
                place.wrong("missing required field: submit");
            }
        });
    }
}
