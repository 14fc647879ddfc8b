package dev.baton.playground;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Part of a long list, with the cursor of the next part (empty at the end). */
record Page<T>(List<T> items, String nextCursor) {
    private static final int LONGEST = 1_000;

    static <T> Page<T> of(List<T> all, Args args, int usual) {
        int limit = args.number("limit", usual, "invalid_limit");
        if (limit < 0 || limit > LONGEST) {
            throw new SlackError("invalid_limit");
        }
        int start = args.text("cursor").map(Page::read).orElse(0);
        int end = Math.min(all.size(), start + (limit == 0 ? usual : limit));
        if (start > end) {
            throw new SlackError("invalid_cursor");
        }
        return new Page<>(all.subList(start, end), end < all.size() ? write(end) : "");
    }

    boolean hasMore() {
        return !nextCursor.isEmpty();
    }

    JsonObject describe(JsonObject answer) {
        return Json.with(answer, "response_metadata", Json.of("next_cursor", nextCursor));
    }

    private static String write(int start) {
        return Base64.getEncoder().encodeToString(("next:" + start).getBytes(StandardCharsets.UTF_8));
    }

    private static int read(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.replace("next:", ""));
        } catch (IllegalArgumentException notOurs) {
            throw new SlackError("invalid_cursor");
        }
    }
}
