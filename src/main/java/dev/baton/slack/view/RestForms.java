package dev.baton.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Span;
import dev.baton.handoff.Until;
import dev.baton.handoff.Waiting;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms by which a handoff rests for a time. */
public final class RestForms {
    private RestForms() {}

    /** How long a snooze is; the value of the option is the name. */
    private enum Length {
        HOUR("An hour"),
        NEXT_DAY("Next working day"),
        DATE("A date");

        private final String label;

        Length(String label) {
            this.label = label;
        }

        private OptionObject option() {
            return Inputs.option(label, name());
        }
    }

    public static View snooze(HandoffId id, String formKey) {
        var lengths = Arrays.stream(Length.values()).map(Length::option).toList();
        return Modals.form(
                Form.SNOOZE,
                "Snooze " + id,
                "Snooze",
                new WordForms.About(id, formKey).toString(),
                List.of(
                        Inputs.choice(Field.UNTIL, lengths, Optional.empty()),
                        Inputs.date(Field.DATE, Typed.nothing()),
                        Pieces.notes("Nobody is reminded of it until then. It ends in the team's working time, and"
                                + " supervisors are told as ever.")));
    }

    public static View waiting(HandoffId id, String formKey) {
        var whom = Arrays.stream(Waiting.On.values()).map(RestForms::option).toList();
        return Modals.form(
                Form.WAIT,
                "Wait with " + id,
                "Wait",
                new WordForms.About(id, formKey).toString(),
                List.of(
                        Inputs.choice(Field.WAITING_FOR, whom, Optional.empty()),
                        Inputs.date(Field.UNTIL, Typed.nothing()),
                        Pieces.notes("The sender is asked for their answer, and reminded. Only then your team's"
                                + " agreed times stand still.")));
    }

    private static OptionObject option(Waiting.On on) {
        var label = switch (on) {
            case SENDER -> "The sender";
            case VENDOR -> "A vendor";
            case DATE -> "A date";
        };
        return Inputs.option(label, on.name());
    }

    /** Reads what the owner waits for. */
    public static Filled<Waiting.Wish> wish(Typed typed, Instant now) {
        var fields = new FieldReader(typed);
        var on = fields.choice(Field.WAITING_FOR.id(), "Choose whom or what you wait for.")
                .map(Waiting.On::valueOf);
        var until = fields.dateToCome(Field.UNTIL.id(), now);
        if (until.isEmpty() && on.filter(Waiting.On.DATE::equals).isPresent()) {
            fields.wrong(Field.UNTIL.id(), "Choose the date.");
        }
        return fields.errors().isEmpty()
                ? new Filled.In<>(new Waiting.Wish(on.orElseThrow(), until.map(Until.Date::new)))
                : new Filled.Wrong<>(fields.errors());
    }

    /** Reads until when it is snoozed. */
    public static Filled<Until> until(Typed typed, Instant now) {
        var fields = new FieldReader(typed);
        var length = fields.choice(Field.UNTIL.id(), "Choose until when.").map(Length::valueOf);
        var date = fields.dateToCome(Field.DATE.id(), now);
        if (date.isEmpty() && length.filter(Length.DATE::equals).isPresent()) {
            fields.wrong(Field.DATE.id(), "Choose the date.");
        }
        if (date.isPresent() && length.filter(Length.DATE::equals).isEmpty()) {
            fields.wrong(Field.UNTIL.id(), "You chose a date as well: choose “A date” here, or leave the date out.");
        }
        return fields.errors().isEmpty()
                ? new Filled.In<>(until(length.orElseThrow(), date))
                : new Filled.Wrong<>(fields.errors());
    }

    private static Until until(Length length, Optional<Instant> date) {
        return switch (length) {
            case HOUR -> new Until.Working(new Span(1, Span.Unit.HOURS));
            case NEXT_DAY -> new Until.NextDay();
            case DATE -> new Until.Date(date.orElseThrow());
        };
    }
}
