package dev.baton.slack.view;

import dev.baton.handoff.PersonId;
import java.util.Optional;

/**
 * A message as Slack hands it over, as plain words: people and channels by name, links by their true address, whatever
 * words stand over it, and each escape undone once.
 */
public final class PlainWords {
    private static final String GROUP = "!subteam^";
    private static final String DATE = "!date^";
    private static final String MAIL = "mailto:";

    private final Scene.Names names;

    private PlainWords(Scene.Names names) {
        this.names = names;
    }

    /** In one pass over the text, however it is made. */
    public static String of(String markup, Scene.Names names) {
        return new PlainWords(names).read(markup);
    }

    private String read(String markup) {
        var words = new StringBuilder();
        var from = 0;
        var open = markup.indexOf('<');
        var close = markup.indexOf('>', open + 1);
        while (open >= 0 && close >= 0) {
            words.append(unescaped(markup.substring(from, open)))
                    .append(unescaped(reference(markup.substring(open + 1, close))));
            from = close + 1;
            open = markup.indexOf('<', from);
            close = markup.indexOf('>', Math.max(open, from));
        }
        return words.append(unescaped(markup.substring(from))).toString();
    }

    private String reference(String inside) {
        var bar = inside.indexOf('|');
        var target = bar < 0 ? inside : inside.substring(0, bar);
        var label = bar < 0 ? "" : inside.substring(bar + 1);
        if (target.startsWith("@")) {
            return person(target.substring(1), label);
        }
        if (target.startsWith("#")) {
            return "#" + (label.isEmpty() ? target.substring(1) : label);
        }
        return target.startsWith("!") ? special(target, label) : address(target);
    }

    private String person(String id, String label) {
        var name = id.matches("[A-Z0-9]{1,64}") ? names.of(new PersonId(id)) : Optional.<String>empty();
        return name.map(known -> "@" + known).orElse("@" + (label.isEmpty() ? id : label));
    }

    private static String special(String target, String label) {
        if (target.startsWith(DATE)) {
            return label;
        }
        var group = target.startsWith(GROUP) ? target.substring(GROUP.length()) : target.substring(1);
        return label.startsWith("@") ? label : "@" + (label.isEmpty() ? group : label);
    }

    private static String address(String target) {
        return target.startsWith(MAIL) ? target.substring(MAIL.length()) : target;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
