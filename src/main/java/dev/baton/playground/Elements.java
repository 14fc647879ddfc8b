package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Stream;

/** Walks over the interactive elements of some blocks. */
final class Elements {
    private Elements() {}

    /** An element with the block that holds it. */
    record Placed(JsonObject block, JsonObject element) {
        String blockId() {
            return Json.text(block, "block_id");
        }

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }

        /** Label of an input, words of a button, placeholder of a select: what a person would call it. */
        String label() {
            return Stream.of(
                            Json.object(block, "label"),
                            Json.object(element, "text"),
                            Json.object(element, "placeholder"))
                    .flatMap(found -> found.stream())
                    .map(text -> Json.text(text, "text"))
                    .findFirst()
                    .orElse("");
        }

        boolean isCalled(String labelOrActionId) {
            return label().equals(labelOrActionId)
                    || actionId().equals(labelOrActionId)
                    || address().equals(labelOrActionId);
        }

        /** What tells it from every other element before the same person. */
        String address() {
            return blockId() + "/" + actionId();
        }

        boolean isInput() {
            return Json.text(block, "type").equals("input");
        }
    }

    static Stream<Placed> in(JsonArray blocks) {
        return Json.objects(blocks).flatMap(Elements::of).filter(placed -> !isStill(placed.type()));
    }

    private static Stream<Placed> of(JsonObject block) {
        return switch (Json.text(block, "type")) {
            case "section" -> Json.object(block, "accessory").stream().map(one -> new Placed(block, one));
            case "input" -> Json.object(block, "element").stream().map(one -> new Placed(block, one));
            case "actions" -> Json.objects(block, "elements").map(one -> new Placed(block, one));
            default -> Stream.empty();
        };
    }

    private static boolean isStill(String type) {
        return type.equals("image");
    }
}
