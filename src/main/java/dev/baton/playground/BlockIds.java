package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a name to each block and element that came without one, as Slack does. */
final class BlockIds {
    private final AtomicInteger last = new AtomicInteger(46_655);

    JsonArray complete(JsonArray blocks) {
        JsonArray copy = blocks.deepCopy();
        Json.objects(copy).forEach(block -> name(block, "block_id"));
        Elements.in(copy).forEach(placed -> name(placed.element(), "action_id"));
        return copy;
    }

    private void name(JsonObject object, String property) {
        if (Json.text(object, property).isEmpty()) {
            object.addProperty(property, Integer.toString(last.incrementAndGet(), Character.MAX_RADIX));
        }
    }
}
