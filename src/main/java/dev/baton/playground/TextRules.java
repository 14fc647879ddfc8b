package dev.baton.playground;

import static dev.baton.playground.Rules.flag;
import static dev.baton.playground.Rules.string;

import java.util.Map;

/** Text objects, and the small objects made of them: options and confirmations. */
final class TextRules {
    private TextRules() {}

    static Rule plain(int max) {
        return Rules.byType(Map.of("plain_text", plainShape(max)));
    }

    static Rule any(int max) {
        Shape marked = Shape.open().must("text", string(1, max)).may("verbatim", flag());
        return Rules.byType(Map.of("plain_text", plainShape(max), "mrkdwn", marked));
    }

    /** An option of a menu: plain text only. */
    static Shape option() {
        return anyOption(plain(75), plain(75));
    }

    /** An option of checkboxes or radio buttons, which may be marked up. */
    static Shape richOption() {
        return anyOption(any(75), any(75));
    }

    static Shape confirm() {
        return Shape.open()
                .must("title", plain(100))
                .must("text", any(300))
                .must("confirm", plain(30))
                .must("deny", plain(30))
                .may("style", Rules.oneOf("primary", "danger"));
    }

    private static Shape anyOption(Rule text, Rule description) {
        return Shape.bare().must("text", text).must("value", string(1, 150)).may("description", description);
    }

    private static Shape plainShape(int max) {
        return Shape.open().must("text", string(1, max)).may("emoji", flag());
    }
}
