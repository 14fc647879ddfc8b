package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A message as it stood when it was asked for.
 *
 * @param channel id of the conversation
 * @param ts its id in there
 * @param user id of its author
 * @param text the fallback text, marked up
 * @param shown what a person reads: blocks as plain lines, mentions as {@code @Name}, buttons as {@code [Label]}
 * @param edited whether people see "(edited)"
 * @param updates how often it was changed in place, words or blocks
 * @param threadTs of its parent, if it is a reply
 * @param reactions emoji name → ids of people
 * @param mentions ids of people ({@code U…}) and groups ({@code S…}) named in it, and here, channel, everyone: who would
 *     be notified if it is new
 * @param files name and address of each
 * @param ephemeral whether one person alone sees it
 */
public record Message(
        String channel,
        String ts,
        String user,
        String text,
        JsonArray blocks,
        String shown,
        boolean edited,
        int updates,
        Optional<String> threadTs,
        Optional<JsonObject> metadata,
        Map<String, List<String>> reactions,
        Set<String> mentions,
        JsonArray files,
        boolean ephemeral) {

    /** Labels of its buttons, in order. */
    public List<String> buttons() {
        return Elements.in(blocks)
                .map(Elements.Placed::element)
                .filter(element -> Json.text(element, "type").equals("button"))
                .flatMap(element -> Json.object(element, "text").stream())
                .map(text -> Json.text(text, "text"))
                .toList();
    }
}
