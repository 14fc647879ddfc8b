package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.baton.directory.Kept;
import dev.baton.directory.Register;
import dev.baton.directory.Supervisors;
import dev.baton.handoff.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form that says who supervises whom, under a list of what is said already. */
public final class PeopleForm {
    private static final int SHOWN = 50;

    private PeopleForm() {}

    public static View view(int edition, Supervisors supervisors, Register register) {
        List<LayoutBlock> blocks = new ArrayList<>();
        var lines = supervisors.ofPeople().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                .map(line -> line(line.getKey(), line.getValue(), register))
                .toList();
        blocks.add(Pieces.says(
                lines.isEmpty()
                        ? "Nobody has a supervisor yet. Theirs is told where what they have handed off is not taken."
                        : lines.stream().limit(SHOWN).collect(Collectors.joining("\n"))));
        if (lines.size() > SHOWN) {
            blocks.add(Pieces.notes("… and " + (lines.size() - SHOWN) + " more"));
        }
        blocks.add(Inputs.person(Field.PERSON));
        blocks.add(Inputs.hinted(
                Inputs.optional(Inputs.person(Field.SUPERVISOR)), "Nobody here: the person has none any more."));
        return Modals.form(
                Form.KEEP_PERSON, "Who supervises whom", "Save", KeptViews.metadata(edition, Optional.empty()), blocks);
    }

    private static String line(PersonId person, PersonId supervisor, Register register) {
        var inFile = register.find(Kept.Kind.PERSON, person.value()).isEmpty();
        return "<@" + person + "> → <@" + supervisor + ">" + (inFile ? " · in the file, to be changed there" : "");
    }

    /** Whose supervisor is said. */
    public static Optional<String> person(Typed typed) {
        return typed.person(Field.PERSON.id());
    }

    /** Reads the submitted form; empty where the person is to have no supervisor. */
    public static Optional<Excerpt> read(Typed typed, String person) {
        return typed.person(Field.SUPERVISOR.id())
                .map(supervisor -> new Excerpt(Kept.Kind.PERSON, person, false, Field.PERSON)
                        .add(Field.SUPERVISOR, "supervisor", Optional.of(supervisor)));
    }
}
