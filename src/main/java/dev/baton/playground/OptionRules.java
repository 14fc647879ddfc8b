package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Rules between the options of an element and the rest of it. */
final class OptionRules {
    private OptionRules() {}

    static Rule optionsOrGroups() {
        Rule either = (value, place) -> Rules.asObject(value).ifPresent(element -> {
            if (element.has("options") == element.has("option_groups")) {
                place.wrong("must provide either options or option_groups");
            }
        });
        return either.and(initials());
    }

    /** What is chosen at first must be one of the options, to the letter. */
    static Rule initials() {
        return (value, place) -> Rules.asObject(value).ifPresent(element -> {
            List<JsonObject> options = options(element).toList();
            Stream<JsonObject> chosen = Stream.concat(
                    Json.object(element, "initial_option").stream(), Json.objects(element, "initial_options"));
            if (!chosen.allMatch(options::contains)) {
                place.wrong("failed to match any allowed options");
            }
        });
    }

    static Stream<JsonObject> options(JsonObject element) {
        Stream<JsonObject> grouped =
                Json.objects(element, "option_groups").flatMap(group -> Json.objects(group, "options"));
        return Stream.concat(Json.objects(element, "options"), grouped);
    }
}
