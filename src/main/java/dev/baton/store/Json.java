package dev.baton.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Span;
import dev.baton.handoff.TeamKey;
import java.time.Instant;
import java.util.List;

/** Facts that nobody searches by, as text: ids and spans as people write them, instants in UTC. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            // The last that fits is taken: the general come first.
            .registerTypeAdapterFactory(new WholeRecords())
            .registerTypeAdapterFactory(new Optionals())
            .registerTypeAdapter(Instant.class, new PlainText<>(Instant::toString, Instant::parse))
            .registerTypeAdapter(TeamKey.class, new PlainText<>(TeamKey::value, TeamKey::new))
            .registerTypeAdapter(PersonId.class, new PlainText<>(PersonId::value, PersonId::new))
            .registerTypeAdapter(ChannelId.class, new PlainText<>(ChannelId::value, ChannelId::new))
            .registerTypeAdapter(Span.class, new PlainText<>(Span::toString, Json::span))
            .create();

    private Json() {}

    static String write(Object value) {
        return GSON.toJson(value);
    }

    static <T> T read(String text, Class<T> type) {
        return GSON.fromJson(text, type);
    }

    /** The list that {@link #write} made of one. */
    static <T> List<T> readList(String text, Class<T[]> type) {
        return List.of(GSON.fromJson(text, type));
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow(() -> new JsonParseException("not a length of time"));
    }
}
