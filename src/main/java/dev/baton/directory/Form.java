package dev.baton.directory;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Level;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Span;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a small value is written.
 *
 * @param parse gives the value, or nothing where the text is not of this form
 * @param mend follows the faulty text in a problem: what it is not, and what to write
 */
record Form<T>(Function<String, Optional<T>> parse, Function<String, String> mend) {
    static final Form<PersonId> PERSON = ofId(
            "[UW][A-Z0-9]{1,63}",
            PersonId::new,
            "is no person's id; write the one from their profile, which starts with U or W, such as U0BEN");
    static final Form<ChannelId> CHANNEL = ofId(
            "[CG][A-Z0-9]{1,63}",
            ChannelId::new,
            "is no channel id; write the one from the channel's details, which starts with C or G, such as C0BILLING");
    static final Form<UserGroupId> USER_GROUP = ofId(
            "S[A-Z0-9]{1,63}",
            UserGroupId::new,
            "is no user group id; write the one that starts with S, such as S0BILLING");
    static final Form<Span> SPAN = new Form<>(
            Span::parse, "is no length of time; write a number from 1 to 999999 and one of s, m, h, d, w, such as 4h");
    static final Form<LocalTime> TIME = new Form<>(
            Form::time,
            "is no time of day; write it from \"00:00\" to \"23:59\", two digits each, in quotes, such as \"09:00\"");
    static final Form<ZoneId> ZONE = new Form<>(
            Form::zone,
            typed -> "is no time zone; "
                    + Nearest.to(typed, ZoneId.getAvailableZoneIds())
                            .map(zone -> "did you mean " + Quoted.of(zone) + "?")
                            .orElse("write one such as Europe/Berlin"));
    static final Form<Level.Audience> AUDIENCE = new Form<>(
            Level.Audience::ofKey,
            typed -> "is nobody a level can tell; "
                    + Guess.of(
                            typed,
                            Arrays.stream(Level.Audience.values())
                                    .map(Level.Audience::key)
                                    .toList()));
    static final Form<Integer> COUNT =
            new Form<>(Form::count, "is no whole number from 1 to 99999; write one, such as 10");

    Form(Function<String, Optional<T>> parse, String mend) {
        this(parse, typed -> mend);
    }

    private static <T> Form<T> ofId(String form, Function<String, T> id, String mend) {
        var pattern = Pattern.compile(form);
        return new Form<>(
                text -> Optional.of(text).filter(pattern.asMatchPredicate()).map(id), mend);
    }

    private static Optional<LocalTime> time(String text) {
        return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]") ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
