package dev.baton.playground;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's marked-up text as a person reads it: mentions by name, dates as the reader is shown them, links by their words. */
final class Mrkdwn {
    private static final Pattern ANGLED = Pattern.compile("<([^<>]+)>");
    private final World world;

    Mrkdwn(World world) {
        this.world = world;
    }

    String read(String text) {
        String named = ANGLED.matcher(text).replaceAll(this::angled);
        return named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    String person(String id) {
        return "@" + world.person(id).map(Profile::displayName).orElse(id);
    }

    String channel(String id) {
        return "#" + world.conversation(id).map(one -> one.name).orElse(id);
    }

    String group(String id) {
        return "@" + world.group(id).map(UserGroup::handle).orElse(id);
    }

    private String angled(MatchResult match) {
        String inside = match.group(1);
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        return Matcher.quoteReplacement(named(target, label));
    }

    private String named(String target, String label) {
        if (target.startsWith("@")) {
            return person(target.substring(1));
        }
        if (target.startsWith("#")) {
            return channel(target.substring(1));
        }
        if (target.startsWith("!subteam^")) {
            return group(target.substring("!subteam^".length()));
        }
        if (target.startsWith("!date^")) {
            return world.date(target).orElse(label);
        }
        if (target.startsWith("!")) {
            return "@" + target.substring(1);
        }
        return label.isEmpty() ? target : label;
    }
}
