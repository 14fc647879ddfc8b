package dev.baton.slack.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads fields of one submitted form and gathers what is wrong with them. */
final class FieldReader {
    private final Typed typed;
    private final Map<String, String> errors = new HashMap<>();

    FieldReader(Typed typed) {
        this.typed = typed;
    }

    /** A text that must be there; an empty one where it is not, with its error noted. */
    String required(String id, int most, String otherwise) {
        var text = typed.text(id);
        if (text.isEmpty()) {
            errors.put(id, otherwise);
        }
        return text.map(t -> within(id, most, t)).orElse("");
    }

    Optional<String> optional(String id, int most) {
        return typed.text(id).map(text -> within(id, most, text));
    }

    Optional<String> choice(String id, String otherwise) {
        var choice = typed.choice(id);
        if (choice.isEmpty()) {
            errors.put(id, otherwise);
        }
        return choice;
    }

    /** A date that may be left out, but not have passed. */
    Optional<Instant> dateToCome(String id, Instant now) {
        var date = typed.date(id);
        if (date.filter(at -> at.isBefore(now)).isPresent()) {
            errors.put(id, "That time has passed. Choose one to come, or leave it out.");
        }
        return date;
    }

    void wrong(String id, String words) {
        errors.put(id, words);
    }

    Map<String, String> errors() {
        return errors;
    }

    private String within(String id, int most, String text) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            errors.put(id, "At most " + most + " characters; these are " + length + ".");
        }
        return text;
    }
}
