package dev.baton;

import dev.baton.playground.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Baton sent in the course of a story, counted in the calls as they arrived. */
record StoryTally(List<Call> calls) {
    private static final String POST = "chat.postMessage";
    private static final String EDIT = "chat.update";

    /** @throws StoryBroken where something was posted twice, or not taken */
    String words() {
        refused().ifPresent(call -> {
            throw new StoryBroken("A call of " + call.method() + " was not taken.");
        });
        postedTwice().ifPresent(mark -> {
            throw new StoryBroken("The message " + mark + " was posted twice.");
        });
        return "Baton posted " + sent(POST).count() + " messages, none of them twice, and edited them in place "
                + sent(EDIT).count() + " times.";
    }

    /** One without an answer is under way still. */
    private Optional<Call> refused() {
        return calls.stream()
                .filter(call -> call.answer().isPresent() && !call.ok())
                .findFirst();
    }

    private Stream<Call> sent(String method) {
        return calls.stream().filter(call -> call.method().equals(method));
    }

    /** By the mark that each message carries. */
    private Optional<String> postedTwice() {
        var seen = new HashSet<String>();
        return sent(POST)
                .map(call -> call.args().getAsJsonObject("metadata").getAsJsonObject("event_payload"))
                .map(payload -> payload.get("k").getAsString())
                .filter(mark -> !seen.add(mark))
                .findFirst();
    }
}
