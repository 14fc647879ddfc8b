package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reading back what was said. */
final class HistoryMethods {
    private static final int USUAL = 100;

    private final BotRights rights;
    private final MessageShapes shapes;
    private final RealTime realTime = new RealTime();

    HistoryMethods(World world) {
        this.rights = new BotRights(world);
        this.shapes = new MessageShapes(world);
    }

    Map<String, Method> table() {
        return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
    }

    /** Newest first, the messages of the channel itself. */
    private JsonObject history(Args args) {
        Conversation where = rights.joined(args.channel());
        List<Post> found =
                new ArrayList<>(shown(where.topLevel()).filter(between(args)).toList());
        Collections.reverse(found);
        return described(found, args);
    }

    /** Oldest first; the parent comes first whatever the bounds. */
    private JsonObject replies(Args args) {
        Conversation where = rights.joined(args.channel());
        Post named = where.find(args.required("ts")).orElseThrow(() -> new SlackError("thread_not_found"));
        String parent = named.threadTs.orElse(named.ts);
        Stream<Post> thread = shown(where.replies(parent).stream()).filter(between(args));
        return described(Stream.concat(where.find(parent).stream(), thread).toList(), args);
    }

    private Stream<Post> shown(Stream<Post> posts) {
        Instant now = realTime.now();
        return posts.filter(post -> post.isInHistory(now));
    }

    private static Predicate<Post> between(Args args) {
        String oldest =
                args.text("oldest").map(ts -> bound(ts, "invalid_ts_oldest")).orElse("");
        String latest =
                args.text("latest").map(ts -> bound(ts, "invalid_ts_latest")).orElse("~");
        boolean inclusive = args.flag("inclusive");
        return post -> {
            boolean onBound = post.ts.equals(oldest) || post.ts.equals(latest);
            return onBound ? inclusive : post.ts.compareTo(oldest) > 0 && post.ts.compareTo(latest) < 0;
        };
    }

    /** Bounds may be written shorter than a ts; here they get its ten and six digits. */
    private static String bound(String ts, String error) {
        if (!ts.matches("\\d{1,10}(\\.\\d{1,6})?")) {
            throw new SlackError(error);
        }
        String[] parts = ts.split("\\.", 2);
        String fraction = parts.length > 1 ? parts[1] : "";
        return "%010d.".formatted(Long.parseLong(parts[0])) + (fraction + "000000").substring(0, 6);
    }

    private JsonObject described(List<Post> posts, Args args) {
        Page<Post> page = Page.of(posts, args, USUAL);
        JsonArray messages = new JsonArray();
        page.items().forEach(post -> messages.add(shapes.of(post, args.flag("include_all_metadata"))));
        JsonObject answer = Json.with(new JsonObject(), "messages", messages);
        answer.addProperty("has_more", page.hasMore());
        return page.hasMore() ? page.describe(answer) : answer;
    }
}
