package dev.baton.playground;

import static dev.baton.playground.Rules.flag;
import static dev.baton.playground.Rules.list;
import static dev.baton.playground.Rules.number;
import static dev.baton.playground.Rules.oneOf;
import static dev.baton.playground.Rules.string;

import java.util.Map;

/** The parts of a rich_text block. */
final class RichTextRules {
    private static final int MANY = 3_000;

    private RichTextRules() {}

    static Shape block() {
        Shape section = Shape.open().must("elements", list(0, MANY, leaf()));
        Shape bordered = section.may("border", number(0, 1));
        Shape listing = Shape.open()
                .must("elements", list(1, MANY, Rules.byType(Map.of("rich_text_section", section))))
                .must("style", oneOf("bullet", "ordered"))
                .may("indent", number(0, 8))
                .may("offset", number())
                .may("border", number(0, 1));
        Map<String, Rule> parts = Map.of(
                "rich_text_section", section,
                "rich_text_quote", bordered,
                "rich_text_preformatted", bordered,
                "rich_text_list", listing);
        return Shape.open().must("elements", list(1, MANY, Rules.byType(parts)));
    }

    private static Rule leaf() {
        return Rules.byType(Map.of(
                "text", styled().must("text", string(1, MANY * 10)),
                "user", styled().must("user_id", string(1, 255)),
                "usergroup", styled().must("usergroup_id", string(1, 255)),
                "channel", styled().must("channel_id", string(1, 255)),
                "broadcast", styled().must("range", oneOf("here", "channel", "everyone")),
                "emoji",
                        styled().must("name", string(1, 255))
                                .may("unicode", string())
                                .may("url", string()),
                "link",
                        styled().must("url", string(1, MANY))
                                .may("text", string())
                                .may("unsafe", flag()),
                "date",
                        styled().must("timestamp", number())
                                .must("format", string(1, 255))
                                .may("url", string())
                                .may("fallback", string()),
                "color", styled().must("value", string(1, 255))));
    }

    private static Shape styled() {
        Shape style = Shape.bare()
                .may("bold", flag())
                .may("italic", flag())
                .may("strike", flag())
                .may("code", flag())
                .may("underline", flag())
                .may("highlight", flag())
                .may("client_highlight", flag())
                .may("unlink", flag());
        return Shape.open().may("style", style);
    }
}
