package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line for each thing that the app has done that people can see, and what it did that upon. */
final class Deeds {
    private static final int LONGEST_CAUSE = 70;

    private final Parts parts;
    private final DeedWords words;
    private final List<JsonObject> lines = new ArrayList<>();
    private String cause = "it was started";
    private int callsRead;

    Deeds(Parts parts) {
        this.parts = parts;
        this.words = new DeedWords(parts);
    }

    /** Somebody has acted; what the app does from now on, it does upon that. */
    void because(Person who, String did) {
        String name;
        synchronized (parts.world) {
            name = parts.world.known(who.id()).displayName();
        }
        because(name + " " + did);
    }

    /** Takes down first what was done upon the cause before. */
    synchronized void because(String happened) {
        read();
        cause = DeedWords.cut(happened, LONGEST_CAUSE);
    }

    /** All lines but the first so many. */
    synchronized List<JsonObject> since(int number) {
        read();
        return List.copyOf(lines.subList(number, lines.size()));
    }

    /** A call that is still under way ends the reading: lines stay in order. */
    private void read() {
        for (var call : parts.api.log.since(callsRead)) {
            if (call.answer().isEmpty()) {
                return;
            }
            callsRead++;
            Optional.of(call).filter(Call::ok).flatMap(words::of).ifPresent(line -> add(call, line));
        }
    }

    private void add(Call call, String line) {
        var deed = Json.of("kind", "deed", "words", line, "why", cause);
        deed.addProperty("at", call.at().toEpochMilli());
        lines.add(deed);
    }
}
