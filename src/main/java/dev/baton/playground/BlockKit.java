package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Refuses what Slack would refuse, naming each place by its JSON pointer. Limits: Slack's Block Kit reference. */
final class BlockKit {
    /** Characters of all text objects of a message together; not documented, but enforced. */
    static final int LONGEST_MESSAGE = 13_200;

    private static final int LARGEST_VIEW = 250_000;

    private BlockKit() {}

    static void checkMessage(JsonArray blocks) {
        Place place = Place.root("/blocks");
        new BlockRules(Surface.MESSAGE).list().check(blocks, place);
        Uniqueness.check(blocks, place);
        refuse(place, "invalid_blocks");
        if (textLength(blocks) > LONGEST_MESSAGE) {
            throw new SlackError("msg_blocks_too_long");
        }
    }

    static void checkModal(JsonObject view) {
        checkView(view, ViewRules.modal());
    }

    static void checkHome(JsonObject view) {
        checkView(view, ViewRules.home());
    }

    private static void checkView(JsonObject view, Rule rule) {
        if (Json.write(view).length() > LARGEST_VIEW) {
            throw new SlackError("view_too_large");
        }
        Place place = Place.root("/view");
        rule.check(view, place);
        Uniqueness.check(Json.array(view, "blocks"), place.at("blocks"));
        refuse(place, "invalid_arguments");
    }

    private static void refuse(Place place, String code) {
        if (!place.findings().isEmpty()) {
            throw new SlackError(code, place.findings());
        }
    }

    private static int textLength(JsonElement value) {
        if (value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream()
                    .mapToInt(BlockKit::textLength)
                    .sum();
        }
        return Rules.asObject(value).map(BlockKit::textLengthOf).orElse(0);
    }

    private static int textLengthOf(JsonObject object) {
        int own = Json.get(object, "text").filter(JsonElement::isJsonPrimitive).isPresent()
                ? Json.text(object, "text").length()
                : 0;
        return own
                + object.entrySet().stream()
                        .mapToInt(entry -> textLength(entry.getValue()))
                        .sum();
    }
}
