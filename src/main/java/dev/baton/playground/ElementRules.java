package dev.baton.playground;

import static dev.baton.playground.Rules.flag;
import static dev.baton.playground.Rules.list;
import static dev.baton.playground.Rules.number;
import static dev.baton.playground.Rules.oneOf;
import static dev.baton.playground.Rules.pattern;
import static dev.baton.playground.Rules.string;
import static dev.baton.playground.TextRules.plain;

import java.util.LinkedHashMap;
import java.util.Map;

/** The interactive elements of Block Kit with their limits. */
final class ElementRules {
    private static final Rule ANY_IDS = list(0, 100, string());

    private ElementRules() {}

    /** Every element that is known, by its type. */
    static Map<String, Rule> all() {
        Map<String, Rule> all = new LinkedHashMap<>();
        all.put("button", button());
        all.put(
                "overflow",
                acting().must("options", list(1, 5, TextRules.option().may("url", string(0, 3000)))));
        all.put("image", image());
        all.putAll(menus());
        all.putAll(boxes());
        all.putAll(pickers());
        all.putAll(typed());
        return all;
    }

    static Shape image() {
        return Shape.open()
                .must("alt_text", string(1, 2000))
                .may("image_url", string(1, 3000))
                .may("slack_file", Shape.open().may("id", string()).may("url", string()));
    }

    private static Shape button() {
        return acting().must("text", plain(75))
                .may("value", string(0, 2000))
                .may("url", string(0, 3000))
                .may("style", oneOf("primary", "danger"))
                .may("accessibility_label", string(0, 75));
    }

    private static Map<String, Rule> menus() {
        Shape one = offering().may("initial_option", TextRules.option());
        Shape many = offering()
                .may("initial_options", list(1, 100, TextRules.option()))
                .may("max_selected_items", number(1, 100));
        Rule choices = OptionRules.optionsOrGroups();
        return Map.of(
                "static_select", one.and(choices),
                "multi_static_select", many.and(choices),
                "external_select",
                        placed().may("initial_option", TextRules.option()).may("min_query_length", number()),
                "users_select", placed().may("initial_user", string()),
                "multi_users_select", placed().may("initial_users", ANY_IDS).may("max_selected_items", number()),
                "channels_select", placed().may("initial_channel", string()).may("response_url_enabled", flag()),
                "conversations_select", conversations().may("initial_conversation", string()),
                "multi_conversations_select",
                        conversations().may("initial_conversations", ANY_IDS).may("max_selected_items", number()));
    }

    private static Shape conversations() {
        return placed().may("default_to_current_conversation", flag())
                .may("response_url_enabled", flag())
                .may(
                        "filter",
                        Shape.open()
                                .may("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
                                .may("exclude_bot_users", flag())
                                .may("exclude_external_shared_channels", flag()));
    }

    private static Shape offering() {
        Shape group = Shape.bare().must("label", plain(75)).must("options", list(1, 100, TextRules.option()));
        return placed().may("options", list(1, 100, TextRules.option())).may("option_groups", list(1, 100, group));
    }

    private static Map<String, Rule> boxes() {
        Rule options = list(1, 10, TextRules.richOption());
        return Map.of(
                "checkboxes",
                        focusing()
                                .must("options", options)
                                .may("initial_options", options)
                                .and(OptionRules.initials()),
                "radio_buttons",
                        focusing()
                                .must("options", options)
                                .may("initial_option", TextRules.richOption())
                                .and(OptionRules.initials()));
    }

    private static Map<String, Rule> pickers() {
        return Map.of(
                "datepicker", placed().may("initial_date", pattern("\\d{4}-\\d{2}-\\d{2}")),
                "timepicker",
                        placed().may("initial_time", pattern("([01]\\d|2[0-3]):[0-5]\\d"))
                                .may("timezone", string()),
                "datetimepicker", focusing().may("initial_date_time", number(1_000_000_000, Integer.MAX_VALUE)));
    }

    private static Map<String, Rule> typed() {
        Shape line = placed().may("initial_value", string(0, 3000))
                .may(
                        "dispatch_action_config",
                        Shape.open()
                                .may(
                                        "trigger_actions_on",
                                        list(1, 2, oneOf("on_enter_pressed", "on_character_entered"))));
        Shape text =
                line.may("multiline", flag()).may("min_length", number(0, 3000)).may("max_length", number(1, 3000));
        Shape digits = line.must("is_decimal_allowed", flag())
                .may("min_value", string())
                .may("max_value", string());
        return Map.of(
                "plain_text_input", text, "email_text_input", line, "url_text_input", line, "number_input", digits);
    }

    private static Shape acting() {
        return Shape.open().may("action_id", string(1, 255)).may("confirm", TextRules.confirm());
    }

    private static Shape focusing() {
        return acting().may("focus_on_load", flag());
    }

    private static Shape placed() {
        return focusing().may("placeholder", plain(150));
    }
}
