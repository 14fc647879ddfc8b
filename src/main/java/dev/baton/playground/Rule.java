package dev.baton.playground;

import com.google.gson.JsonElement;

/** What a value in a document has to be like. */
interface Rule {
    /** Notes at the place whatever is wrong with the value. */
    void check(JsonElement value, Place place);

    default Rule and(Rule other) {
        return (value, place) -> {
            check(value, place);
            other.check(value, place);
        };
    }
}
