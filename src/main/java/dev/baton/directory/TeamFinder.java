package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a team by what a person types: key first, then name, then a word it handles; or its channel. */
final class TeamFinder {
    /** Longer than any name or word; what is longer names no team. */
    private static final int LONGEST = 120;

    /** One channel as Slack writes it, and nothing else. */
    private static final Pattern CHANNEL = Pattern.compile("<#([^|<>]*)(?:\\|[^<>]*)?>");

    private final Map<Word, Team> byWord = new HashMap<>();
    private final Map<ChannelId, Team> byChannel = new HashMap<>();

    TeamFinder(List<Team> teams) {
        teams.forEach(team -> byChannel.put(team.channel(), team));
        teams.forEach(team -> byWord.putIfAbsent(Word.of(team.key().value()), team));
        teams.forEach(team -> byWord.putIfAbsent(Word.of(team.name()), team));
        teams.forEach(team -> team.handles().forEach(word -> byWord.putIfAbsent(Word.of(word), team)));
    }

    Optional<Team> in(ChannelId channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    Optional<Team> find(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var channel = CHANNEL.matcher(text);
        if (channel.matches()) {
            return byChannelId(channel.group(1));
        }
        var plain = text.startsWith("#") ? text.substring(1) : text;
        return Optional.ofNullable(byWord.get(Word.of(plain))).or(() -> byChannelId(plain));
    }

    private Optional<Team> byChannelId(String id) {
        return id.isBlank() || id.length() > 64 ? Optional.empty() : in(new ChannelId(id));
    }

    /** The longest first words of the text that name a team, and what follows them. */
    Optional<Directory.Addressed> addressed(String text) {
        var all = text.strip();
        for (var end = Math.min(all.length(), LONGEST); end > 0; end--) {
            if (end == all.length() || Character.isWhitespace(all.charAt(end))) {
                var rest = all.substring(end).strip();
                var team = find(all.substring(0, end));
                if (team.isPresent()) {
                    return team.map(found -> new Directory.Addressed(found, rest));
                }
            }
        }
        return Optional.empty();
    }
}
