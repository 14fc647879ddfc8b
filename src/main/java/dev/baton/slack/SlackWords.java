package dev.baton.slack;

import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Inert;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the text of a message as a person sees it: names for mentions, true addresses for links, no markup of Slack's. */
final class SlackWords {
    private static final Pattern MARKUP = Pattern.compile("<([@#!]?)([^<>|]{0,3000})(?:\\|([^<>]{0,3000}))?>");

    private final Colleagues colleagues;

    SlackWords(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    String plain(String slackText) {
        var named =
                MARKUP.matcher(slackText).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(words(found)));
        return Inert.typed(named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private String words(MatchResult found) {
        var label = found.group(3) == null ? "" : found.group(3);
        return switch (found.group(1)) {
            case "@" -> "@" + name(found.group(2));
            case "#" -> "#" + (label.isEmpty() ? "a channel" : label);
            case "!" -> label.isEmpty() ? "@" + found.group(2).split("\\^", 2)[0] : label;
            default ->
                label.isEmpty() || label.equals(found.group(2)) ? found.group(2) : label + " (" + found.group(2) + ")";
        };
    }

    private String name(String id) {
        try {
            return colleagues.profile(new PersonId(id)).displayName();
        } catch (LookupFailed slackIsSilent) {
            return "somebody";
        }
    }
}
