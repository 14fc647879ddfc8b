package dev.baton.playground;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person types, as Slack hands it to an app: escaped, names of people and channels as ids, emoji by name. */
final class TypedText {
    private static final Pattern NAMED = Pattern.compile("(?<![\\w&;])([@#])([\\p{L}\\d_][\\p{L}\\d_.-]*)");
    private static final Pattern READY =
            Pattern.compile("&lt;(@[UW][A-Z0-9]+|#C[A-Z0-9]+\\|?[^&]*|!subteam\\^S[A-Z0-9]+)&gt;");
    private static final Map<String, String> EMOJI =
            Map.of("🔒", ":lock:", "✅", ":white_check_mark:", "👍", ":+1:", "🙏", ":pray:", "👀", ":eyes:");

    private final World world;

    TypedText(World world) {
        this.world = world;
    }

    String of(String typed) {
        String escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String mentioned = READY.matcher(escaped).replaceAll("<$1>");
        for (Map.Entry<String, String> emoji : EMOJI.entrySet()) {
            mentioned = mentioned.replace(emoji.getKey(), emoji.getValue());
        }
        return NAMED.matcher(mentioned).replaceAll(match -> Matcher.quoteReplacement(named(match)));
    }

    private String named(MatchResult match) {
        String name = match.group(2);
        Optional<String> found =
                match.group(1).equals("#") ? channel(name) : person(name).or(() -> group(name));
        return found.orElse(match.group());
    }

    private Optional<String> person(String name) {
        return world.people()
                .filter(one -> one.name().equals(name))
                .map(one -> "<@" + one.id() + ">")
                .findFirst();
    }

    private Optional<String> group(String handle) {
        return world.groups()
                .filter(one -> one.handle().equals(handle))
                .map(one -> "<!subteam^" + one.id() + ">")
                .findFirst();
    }

    /** A private channel comes without its name. */
    private Optional<String> channel(String name) {
        return world.conversations()
                .filter(one -> one.name.equals(name))
                .map(one -> "<#" + one.id + "|" + (one.kind.hidden() ? "" : one.name) + ">")
                .findFirst();
    }
}
