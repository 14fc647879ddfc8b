package dev.baton.playground;

import static dev.baton.playground.Rules.flag;
import static dev.baton.playground.Rules.string;
import static dev.baton.playground.TextRules.any;
import static dev.baton.playground.TextRules.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The blocks of Block Kit with their limits, and the elements that each may hold. */
final class BlockRules {
    private static final Set<String> MENUS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_users_select",
            "multi_conversations_select",
            "checkboxes",
            "radio_buttons",
            "datepicker",
            "timepicker");

    private final Surface surface;

    BlockRules(Surface surface) {
        this.surface = surface;
    }

    Rule list() {
        return Rules.list(0, surface.mostBlocks(), Rules.byType(blocks()));
    }

    /** Every block that may stand there, by its type. */
    Map<String, Rule> blocks() {
        Map<String, Rule> all = new LinkedHashMap<>();
        all.put("section", section());
        all.put("header", named().must("text", plain(150)));
        all.put("divider", named());
        all.put("context", named().must("elements", Rules.list(1, 10, contextElement())));
        all.put(
                "actions",
                named().must("elements", Rules.list(1, 25, elements("button", "overflow", "datetimepicker"))));
        all.put("input", input());
        all.put("image", ElementRules.image().may("block_id", string(1, 255)).may("title", plain(2000)));
        all.put("rich_text", RichTextRules.block().may("block_id", string(1, 255)));
        all.put("markdown", named().must("text", string(1, 12_000)));
        all.keySet().removeIf(type -> !surface.takesBlock(type));
        return all;
    }

    private Rule section() {
        Shape shape = named().may("text", any(3000))
                .may("fields", Rules.list(1, 10, any(2000)))
                .may("accessory", elements("button", "overflow", "image"))
                .may("expand", flag());
        return shape.and((value, place) -> Rules.asObject(value)
                .filter(block -> !block.has("text") && !block.has("fields"))
                .ifPresent(block -> place.wrong("missing required field: text")));
    }

    private Shape input() {
        return named().must("label", plain(2000))
                .must(
                        "element",
                        elements(
                                "plain_text_input",
                                "email_text_input",
                                "url_text_input",
                                "number_input",
                                "datetimepicker"))
                .may("hint", plain(2000))
                .may("optional", flag())
                .may("dispatch_action", flag());
    }

    private static Rule contextElement() {
        Rule text = any(3000);
        return Rules.byType(Map.of("plain_text", text, "mrkdwn", text, "image", ElementRules.image()));
    }

    /** All menus and pickers, and these. */
    private Rule elements(String... more) {
        Map<String, Rule> allowed = ElementRules.all();
        Set<String> others = Set.of(more);
        allowed.keySet()
                .removeIf(type -> !surface.takesElement(type) || !(MENUS.contains(type) || others.contains(type)));
        return Rules.byType(allowed);
    }

    private static Shape named() {
        return Shape.open().may("block_id", string(1, 255));
    }
}
