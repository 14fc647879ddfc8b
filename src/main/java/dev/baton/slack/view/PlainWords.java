package dev.baton.slack.view;

import dev.baton.handoff.PersonId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that Slack hands over as markup (after a command, in a message), read back as a person sees or typed it: people and
 * channels by name, links with their true address, each escape undone once. What is typed into a form comes plain.
 */
public final class PlainWords {
    private static final Pattern REFERENCE = Pattern.compile("<([@#!]|[A-Za-z]+:)([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern PERSON = Pattern.compile("[A-Z0-9]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(://|@|^www\\.).*");
    private static final String GROUP = "subteam^";
    private static final String DATE = "date^";

    private final Scene.Names names;

    private PlainWords(Scene.Names names) {
        this.names = names;
    }

    /** With people by the names that Slack has written over them; where it has not, by their id. */
    public static String of(String markup) {
        return of(markup, person -> Optional.empty());
    }

    /** In one pass over the text, however it is made. */
    public static String of(String markup, Scene.Names names) {
        return new PlainWords(names).read(markup);
    }

    private String read(String markup) {
        var named = REFERENCE.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(named(found)));
        return unescaped(named);
    }

    /** Escaped as what stands around it, so that the escapes of a name are undone with all others. */
    private String named(MatchResult found) {
        var target = found.group(2);
        var label = found.group(3) == null ? "" : found.group(3);
        return switch (found.group(1)) {
            case "@" -> "@" + person(target, label);
            case "#" -> "#" + (label.isEmpty() ? target : label);
            case "!" -> special(target, label);
            case "mailto:" -> address(target, label);
            default -> address(found.group(1) + target, label);
        };
    }

    private String person(String id, String label) {
        var known = PERSON.matcher(id).matches() ? names.of(new PersonId(id)) : Optional.<String>empty();
        return known.map(PlainWords::escaped).orElse(label.isEmpty() ? id : label);
    }

    private static String special(String target, String label) {
        if (target.startsWith(DATE)) {
            return label;
        }
        var group = target.startsWith(GROUP) ? target.substring(GROUP.length()) : target;
        return label.startsWith("@") ? label : "@" + (label.isEmpty() ? group : label);
    }

    /** Words over an address stand before it; those that pass for another address are left out. */
    private static String address(String address, String label) {
        var tellsNothing = label.isEmpty()
                || address.contains(label)
                || ADDRESS.matcher(label).matches();
        return tellsNothing ? address : label + " (" + address + ")";
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
