package dev.baton.store;

import dev.baton.handoff.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Several people in one column, their ids joined by commas. */
final class Ids {
    private Ids() {}

    static String text(List<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.joining(","));
    }

    static List<PersonId> people(String text) {
        return Arrays.stream(text.split(",")).map(PersonId::new).toList();
    }
}
