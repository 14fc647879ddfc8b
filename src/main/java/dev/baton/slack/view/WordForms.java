package dev.baton.slack.view;

import com.slack.api.model.view.View;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Note;
import dev.baton.handoff.Ownership.ReadBack;
import dev.baton.handoff.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The small forms that ask for a word on one handoff: the read-back, what was done, why it is canceled. */
public final class WordForms {
    private WordForms() {}

    /** What such a form carries: which handoff it is about, and the key that makes it count once. */
    public record About(HandoffId id, String formKey) {
        @Override
        public String toString() {
            return id + " " + formKey;
        }

        /** Reads what the form carried. */
        public static Optional<About> parse(String metadata) {
            var parts = metadata.split(" ", 2);
            return HandoffId.parse(parts[0]).filter(id -> parts.length == 2).map(id -> new About(id, parts[1]));
        }
    }

    public static View acknowledge(Handoff handoff, String formKey) {
        var words =
                Inputs.text(Field.READ_BACK, ReadBack.MAX_WORDS, handoff.brief().ask());
        return Modals.form(
                Form.ACKNOWLEDGE,
                handoff.id() + " is yours",
                "Tell the sender",
                new About(handoff.id(), formKey).toString(),
                List.of(words, Inputs.date(Field.PROMISED_BY, Typed.nothing())));
    }

    public static View resolve(HandoffId id, String formKey) {
        var note = Inputs.text(Field.DONE, Note.MAX_WORDS, true, Typed.nothing());
        return Modals.form(Form.RESOLVE, "Resolve " + id, "Resolve", new About(id, formKey).toString(), List.of(note));
    }

    public static View cancel(HandoffId id, String formKey) {
        var reason = Inputs.text(Field.REASON, Note.MAX_WORDS, true, Typed.nothing());
        return Modals.form(
                Form.CANCEL, "Cancel " + id, "Cancel it", new About(id, formKey).toString(), List.of(reason));
    }

    public static View addDetails(HandoffId id, String formKey) {
        var details = Inputs.text(Field.DETAILS, Said.MAX_DETAILS, true, Typed.nothing());
        return Modals.form(
                Form.ADD_DETAILS, "Add to " + id, "Send", new About(id, formKey).toString(), List.of(details));
    }

    public static View rateInWords(HandoffId id, String formKey) {
        var words = Inputs.text(Field.RATING_WORDS, Closing.MAX_WORDS, true, Typed.nothing());
        return Modals.form(
                Form.RATE_IN_WORDS, "How " + id + " went", "Send", new About(id, formKey).toString(), List.of(words));
    }

    /** Reads the line to a rating. */
    public static Filled<String> ratingWords(Typed typed) {
        var fields = new FieldReader(typed);
        return filled(
                fields,
                fields.required(
                        Field.RATING_WORDS.id(), Closing.MAX_WORDS, "Say in a line how it went, or close the form."));
    }

    /** Reads the details that the sender adds. */
    public static Filled<String> details(Typed typed) {
        var fields = new FieldReader(typed);
        return filled(
                fields,
                fields.required(Field.DETAILS.id(), Said.MAX_DETAILS, "Say what the team should know as well."));
    }

    /** Reads a submitted read-back. */
    public static Filled<ReadBack> readBack(Typed typed, Instant now) {
        var fields = new FieldReader(typed);
        var words = fields.required(
                Field.READ_BACK.id(), ReadBack.MAX_WORDS, "Say in your own words what you will do, or close the form.");
        var promisedBy = fields.dateToCome(Field.PROMISED_BY.id(), now);
        return filled(fields, new ReadBack(words, promisedBy));
    }

    /** Reads the note of a resolve. */
    public static Filled<String> done(Typed typed) {
        var fields = new FieldReader(typed);
        return filled(
                fields,
                fields.required(
                        Field.DONE.id(), Note.MAX_WORDS, "Say what was done, so that the sender can check it."));
    }

    /** Reads the reason of a cancel. */
    public static Filled<String> reason(Typed typed) {
        var fields = new FieldReader(typed);
        return filled(fields, fields.required(Field.REASON.id(), Note.MAX_WORDS, "Say why, so that the team knows."));
    }

    private static <T> Filled<T> filled(FieldReader fields, T content) {
        return fields.errors().isEmpty() ? new Filled.In<>(content) : new Filled.Wrong<>(fields.errors());
    }
}
