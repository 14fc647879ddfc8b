package dev.baton.slack.view;

import java.util.Map;

/** What reading a submitted form came to: the typed thing, or an error under each field that is wrong. */
public sealed interface Filled<T> {
    /** All of it is right. */
    record In<T>(T content) implements Filled<T> {}

    /** Words by block id; what was typed stays. */
    record Wrong<T>(Map<String, String> errors) implements Filled<T> {}
}
