package dev.baton.handoff;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A length of working time as a policy writes it: {@code 30s 15m 4h 2d 1w}. A day is one working day of the team whose
 * clock it runs on, a week that team's working days of one week; {@link WorkingTime#lengthOf} gives the plain duration.
 */
public record Span(long amount, Unit unit) {
    /** What the amount counts. */
    public enum Unit {
        SECONDS("s"),
        MINUTES("m"),
        HOURS("h"),
        DAYS("d"),
        WEEKS("w");

        private final String letter;

        Unit(String letter) {
            this.letter = letter;
        }
    }

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhdw])");

    public Span {
        if (amount < 1 || amount > 999_999) {
            throw new DateTimeException("a length of time is from 1 to 999999 of its unit");
        }
    }

    /** Reads {@code 30s 15m 4h 2d 1w}; empty where the text is no such length or is zero. */
    public static Optional<Span> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            return Optional.empty();
        }
        for (var unit : Unit.values()) {
            if (unit.letter.equals(form.group(2))) {
                return Optional.of(new Span(Long.parseLong(form.group(1)), unit));
            }
        }
        return Optional.empty();
    }

    /** The plain duration, given the length of the team's working day and how many of them a week has. */
    public Duration of(Duration workingDay, int workingDaysOfAWeek) {
        return switch (unit) {
            case SECONDS -> Duration.ofSeconds(amount);
            case MINUTES -> Duration.ofMinutes(amount);
            case HOURS -> Duration.ofHours(amount);
            case DAYS -> workingDay.multipliedBy(amount);
            case WEEKS -> workingDay.multipliedBy(amount * workingDaysOfAWeek);
        };
    }

    @Override
    public String toString() {
        return amount + unit.letter;
    }
}
