package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.Books.Row;
import dev.baton.playground.Call;
import dev.baton.playground.Message;
import dev.baton.playground.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Baton has posted: nothing twice, and nothing that calls somebody for what they did themselves. */
final class Posted {
    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)>");

    /** What tells of a failure, which nobody has done; it may come again. */
    private static final Set<String> FAILURES = Set.of(
            "Unreachable", "ChannelBroken", "InPlaceOfChannel", "Undelivered", "EvidenceMissing", "InvitationWanted");

    /** What is said in people's own words may be said twice. */
    private static final Set<String> CARRIED = Set.of("TeamReply", "SenderReply", "SaidSoFar");

    /** What somebody gets since they asked for it, or as the beginning of their line. */
    private static final Set<String> ASKED_FOR = Set.of("Line", "EvidencePack", "Which", "NothingOpen", "Anew");

    private final Books books;
    private final Workspace slack;
    private final Map<String, Integer> read = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Posted(Books books, Workspace slack) {
        this.books = books;
        this.slack = slack;
    }

    void check() {
        var rows = books.rows("""
                select number, k, mark, kind, posted_channel, posted_ts from outbox
                where state = 'SENT' and sweep_at is null order by seq
                """);
        var fresh = rows.stream().filter(row -> known.add(row.of("k"))).toList();
        var actors = actors();
        if (!fresh.isEmpty()) {
            var posts = slack.calls().stream()
                    .filter(call -> call.method().equals("chat.postMessage") && isDone(call))
                    .filter(call -> call.args().has("metadata"))
                    .collect(Collectors.groupingBy(Posted::mark));
            for (var row : fresh) {
                var calls = posts.getOrDefault(row.of("mark"), List.of());
                standsOnce(row, calls);
                calls.stream().findFirst().ifPresent(post -> notFor(actors, row, post));
            }
            sayDifferentThings(rows);
        }
    }

    /** Where two that nobody has touched read alike in the same place, it looks as if one was posted twice. */
    private void sayDifferentThings(List<Row> rows) {
        Map<String, String> said = new HashMap<>();
        for (var row : rows) {
            if (!CARRIED.contains(row.of("kind")) && !FAILURES.contains(row.of("kind"))) {
                slack.message(row.of("posted_channel"), row.of("posted_ts"))
                        .filter(message ->
                                message.updates() == 0 && message.metadata().isPresent())
                        .map(Posted::words)
                        .ifPresent(words -> assertThat(Optional.ofNullable(said.put(words, row.of("k"))))
                                .as(row.of("k") + ": " + words)
                                .isEmpty());
            }
        }
    }

    private static boolean isDone(Call call) {
        return call.performed() && (call.ok() || call.answer().isEmpty());
    }

    private static String mark(Call post) {
        var metadata = post.args().getAsJsonObject("metadata");
        return metadata.getAsJsonObject("event_payload").get("k").getAsString();
    }

    private static String words(Message message) {
        return message.channel() + " " + message.threadTs().orElse("") + " " + message.shown();
    }

    private void standsOnce(Row row, List<Call> calls) {
        if (calls.size() > 1) {
            var channel = calls.get(0).args().get("channel").getAsString();
            assertThat(slack.allMessages(channel).stream()
                            .filter(message -> message.metadata()
                                    .filter(metadata -> metadata.toString().contains(row.of("mark")))
                                    .isPresent()))
                    .as(row.of("k"))
                    .hasSizeLessThan(2);
        }
    }

    /** Who did something to each handoff since the last time; the clock is nobody. */
    private Map<String, Set<String>> actors() {
        Map<String, Set<String>> actors = new HashMap<>();
        for (var entry : books.rows("""
                select number, seq, who from entry
                where event not in ('HELD', 'DELAYED', 'SENT', 'FAILED', 'DROPPED', 'SWEPT')
                order by number, seq
                """)) {
            if (entry.number("seq") > read.getOrDefault(entry.of("number"), 0)) {
                read.put(entry.of("number"), entry.number("seq"));
                actors.computeIfAbsent(entry.of("number"), number -> new HashSet<>())
                        .add(entry.of("who"));
            }
        }
        return actors;
    }

    /** Certain only where one person alone did something, and Slack told the names that stand in the place of mentions. */
    private void notFor(Map<String, Set<String>> actors, Row row, Call post) {
        var who = actors.getOrDefault(row.of("number"), Set.of());
        var isTheirs = ASKED_FOR.contains(row.of("kind")) || FAILURES.contains(row.of("kind"));
        if (who.size() == 1 && !isTheirs && namesAreTold()) {
            assertThat(notified(post))
                    .as("whom " + row.of("k") + " calls: " + post.args())
                    .doesNotContainAnyElementsOf(who);
        }
    }

    private boolean namesAreTold() {
        return slack.calls().stream()
                .filter(call -> call.method().equals("users.info"))
                .allMatch(Call::ok);
    }

    /** All who are in a direct conversation; elsewhere whom it names. */
    private Set<String> notified(Call post) {
        var channel = post.args().get("channel").getAsString();
        return channel.startsWith("C")
                ? MENTION.matcher(post.args().toString())
                        .results()
                        .map(mention -> mention.group(1))
                        .collect(Collectors.toSet())
                : Set.copyOf(slack.members(channel));
    }
}
