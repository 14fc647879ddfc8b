package dev.baton.slack.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The key of a new team, made of its name; of its channel where the name has no letters that a key may have. */
final class TeamKeys {
    private static final int LONGEST = 40;

    private TeamKeys() {}

    static String of(String name, Optional<String> channel) {
        var key = plain(name);
        return key.isEmpty() ? plain(channel.orElse("team")) : key;
    }

    private static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        return trimmed(letters.substring(0, Math.min(letters.length(), LONGEST)));
    }

    private static String trimmed(String key) {
        return key.replaceAll("^-|-$", "");
    }
}
