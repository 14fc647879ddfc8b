package dev.baton.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.baton.directory.Kept;
import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Excerpt;
import dev.baton.slack.view.Field;
import dev.baton.slack.view.Form;
import dev.baton.slack.view.KeptViews.About;
import dev.baton.slack.view.PeopleForm;
import dev.baton.slack.view.PolicyForm;
import dev.baton.slack.view.TeamExcerpt;
import dev.baton.slack.view.Typed;
import dev.baton.usecase.KeepDirectory;
import dev.baton.usecase.KeepDirectory.Edit;
import dev.baton.usecase.KeepDirectory.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form of the directory was submitted. */
record DirectorySubmissions(KeepDirectory keep, KeptWords words) {
    /** What is wrong, by block id. */
    Map<String, String> submitted(Form form, ViewSubmissionPayload payload) {
        var view = payload.getView();
        var typed = Typed.of(view.getState());
        var who = new PersonId(payload.getUser().getId());
        return About.parse(view.getPrivateMetadata())
                .map(about -> form == Form.KEEP_PERSON
                        ? person(typed, who, about)
                        : keep(excerpts(form, typed, about), who, about))
                .orElseGet(() -> Map.of(firstField(form), "This form is too old. Close it and open it anew."));
    }

    private static List<Excerpt> excerpts(Form form, Typed typed, About about) {
        return form == Form.KEEP_TEAM
                ? TeamExcerpt.read(typed, about.name())
                : List.of(PolicyForm.read(typed, about.name()));
    }

    private Map<String, String> person(Typed typed, PersonId who, About about) {
        var person = PeopleForm.person(typed);
        if (person.isEmpty()) {
            return Map.of(Field.PERSON.id(), "Choose somebody.");
        }
        var excerpt = PeopleForm.read(typed, person.get());
        if (excerpt.isPresent()) {
            return keep(List.of(excerpt.get()), who, about);
        }
        var gone = new Edit(Kept.Kind.PERSON, person.get(), Optional.empty(), false);
        var result = keep.run(new KeepDirectory.Form(who, about.edition(), List.of(gone)));
        return result instanceof Result.Done ? Map.of() : Map.of(Field.PERSON.id(), words.refusal(result));
    }

    private Map<String, String> keep(List<Excerpt> excerpts, PersonId who, About about) {
        var edits = excerpts.stream().map(DirectorySubmissions::edit).toList();
        var result = keep.run(new KeepDirectory.Form(who, about.edition(), edits));
        if (result instanceof Result.Done) {
            return Map.of();
        }
        var first = excerpts.get(excerpts.size() - 1);
        if (result instanceof Result.Wrong wrong) {
            return excerpts.stream()
                    .filter(excerpt -> edit(excerpt).equals(wrong.edit()))
                    .findFirst()
                    .orElse(first)
                    .errors(words.named(wrong.problems()));
        }
        return first.error(words.refusal(result));
    }

    private static Edit edit(Excerpt excerpt) {
        return new Edit(excerpt.kind(), excerpt.name(), Optional.of(excerpt.text()), excerpt.isNew());
    }

    static String firstField(Form form) {
        return switch (form) {
            case KEEP_TEAM -> Field.TEAM_NAME.id();
            case KEEP_POLICY -> Field.NUDGE_AFTER.id();
            default -> Field.PERSON.id();
        };
    }
}
