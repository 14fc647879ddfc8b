package dev.baton.playground;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A date in marked-up text as a reader's client words it; only the forms that are common. */
record ShownDate(Instant now, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** The words for {@code !date^seconds^format}; empty where the client would show the fallback. */
    Optional<String> read(String target) {
        var parts = target.split("\\^", -1);
        if (parts.length < 3 || !parts[1].matches("[0-9]{1,11}")) {
            return Optional.empty();
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts[1])).atZone(zone);
        var words = parts[2].replace("{date_short_pretty}", pretty(at)).replace("{time}", TIME.format(at));
        return Optional.of(words).filter(all -> !all.contains("{"));
    }

    private String pretty(ZonedDateTime at) {
        var today = LocalDate.ofInstant(now, zone);
        return switch ((int) Math.max(-2, Math.min(2, ChronoUnit.DAYS.between(today, at.toLocalDate())))) {
            case -1 -> "yesterday";
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> DAY.format(at);
        };
    }
}
