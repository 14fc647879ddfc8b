package dev.baton.playground;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A call of the app in words; none for those that only read. */
final class DeedWords {
    private static final Pattern NUMBER = Pattern.compile("\\bH-\\d+\\b");
    private static final String MARKS = "(?<!\\w)[*_~](\\S|\\S.*?\\S)[*_~](?!\\w)";
    private static final int LONGEST = 70;

    private final World world;
    private final Mrkdwn mrkdwn;
    private final Map<String, Function<Call, Optional<String>>> byMethod = Map.of(
            "chat.postMessage", call -> Optional.of(posted(call)),
            "chat.update", call -> Optional.of("edited " + thing(call) + place(call, " in ")),
            "chat.delete", call -> Optional.of("took away a message" + place(call, " in ")),
            "chat.postEphemeral",
                    call -> Optional.of("told " + person(Json.text(call.args(), "user")) + " alone" + said(call)),
            "response_url", call -> Optional.of("answered privately" + said(call)),
            "views.open", call -> Optional.of("opened the form “" + title(call) + "”"),
            "conversations.join", call -> Optional.of("joined" + place(call, " ")));

    DeedWords(Parts parts) {
        this.world = parts.world;
        this.mrkdwn = new Mrkdwn(world);
    }

    Optional<String> of(Call call) {
        synchronized (world) {
            return Optional.ofNullable(byMethod.get(call.method())).flatMap(words -> words.apply(call));
        }
    }

    private String posted(Call call) {
        var inThread = Json.string(call.args(), "thread_ts").isPresent();
        var direct = conversation(call).filter(where -> where.kind.hidden()).isPresent();
        if (direct || inThread) {
            return "wrote" + place(call, " in ") + (inThread ? ", in the thread" : "") + said(call);
        }
        return "posted " + number(call).map(number -> number + "'s card").orElse("a message") + place(call, " in ")
                + said(call);
    }

    private String thing(Call call) {
        var top = conversation(call)
                .filter(where -> where.kind == ConversationKind.PUBLIC || where.kind == ConversationKind.PRIVATE)
                .flatMap(where -> where.find(Json.text(call.args(), "ts")))
                .filter(Post::isTopLevel)
                .isPresent();
        return number(call)
                .map(number -> top ? number + "'s card" : "its message on " + number)
                .orElse("its message");
    }

    private String place(Call call, String before) {
        return conversation(call).map(where -> before + name(where)).orElse("");
    }

    private String name(Conversation where) {
        return switch (where.kind) {
            case PUBLIC, PRIVATE -> "#" + where.name;
            case IM -> "the DM with " + others(where);
            case MPIM -> "a group DM with " + others(where);
        };
    }

    private String others(Conversation where) {
        return where.members.stream()
                .filter(id -> !id.equals(world.app.botUserId()))
                .map(this::person)
                .collect(Collectors.joining(", "));
    }

    private String person(String id) {
        return world.person(id).map(Profile::displayName).orElse(id);
    }

    /** Posts to a person's id land in their DM; the answer says where. */
    private Optional<Conversation> conversation(Call call) {
        var given = world.conversation(Json.text(call.args(), "channel"));
        return given.or(() -> call.answer().flatMap(answer -> world.conversation(Json.text(answer, "channel"))));
    }

    private static Optional<String> number(Call call) {
        var found = NUMBER.matcher(Json.text(call.args(), "text"));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private String said(Call call) {
        var text = mrkdwn.read(Json.text(call.args(), "text"))
                .replaceAll(MARKS, "$1")
                .replaceAll("\\s+", " ")
                .strip();
        return text.isEmpty() ? "" : ": “" + cut(text, LONGEST) + "”";
    }

    private static String title(Call call) {
        return Json.object(call.args(), "view")
                .flatMap(view -> Json.object(view, "title"))
                .map(title -> Json.text(title, "text"))
                .orElse("");
    }

    static String cut(String text, int most) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(0, Math.min(most - 1, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
