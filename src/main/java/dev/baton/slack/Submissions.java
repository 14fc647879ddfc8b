package dev.baton.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import dev.baton.directory.Directory;
import dev.baton.directory.LookupFailed;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Via;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Carried;
import dev.baton.slack.view.DetourForms;
import dev.baton.slack.view.Field;
import dev.baton.slack.view.Filled;
import dev.baton.slack.view.Form;
import dev.baton.slack.view.HandOffForm;
import dev.baton.slack.view.RestForms;
import dev.baton.slack.view.Typed;
import dev.baton.slack.view.WordForms;
import dev.baton.usecase.RedirectHandoff;
import dev.baton.usecase.Request;
import dev.baton.usecase.Result;
import dev.baton.usecase.SubmitHandoff;
import dev.baton.usecase.Transactions;
import dev.baton.usecase.UseCases;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A form was submitted: it is kept before it closes, or stays open with words under the field that is wrong. */
final class Submissions {
    private final UseCases useCases;
    private final Supplier<Directory> directory;
    private final InstantSource time;
    private final DirectorySubmissions kept;

    Submissions(UseCases useCases, Supplier<Directory> directory, InstantSource time, DirectorySubmissions kept) {
        this.useCases = useCases;
        this.directory = directory;
        this.time = time;
        this.kept = kept;
    }

    /**
     * What a submission is answered with.
     *
     * @param errors by block id; none where the form may close
     * @param next what stands in the place of the form, to be submitted as well
     */
    record Answered(Map<String, String> errors, Optional<View> next) {}

    Answered submitted(Form form, ViewSubmissionPayload payload) {
        return form == Form.REDIRECT
                ? redirect(payload)
                : new Answered(orSorry(form, () -> read(form, payload)), Optional.empty());
    }

    private Answered redirect(ViewSubmissionPayload payload) {
        List<View> next = new ArrayList<>();
        var errors = orSorry(Form.REDIRECT, () -> redirect(payload, next));
        return new Answered(errors, next.stream().findFirst());
    }

    private Map<String, String> redirect(ViewSubmissionPayload payload, List<View> next) {
        var typed = Typed.of(payload.getView().getState());
        var metadata = payload.getView().getPrivateMetadata();
        var forms = new DetourForms(directory.get());
        return onHandoff(Form.REDIRECT, payload, forms.redirection(typed), (request, draft) -> {
            var confirmed = DetourForms.confirms(metadata, draft.to().orElseThrow());
            var wanted = new RedirectHandoff.Wanted(
                    draft.to().orElseThrow(), draft.reason().orElseThrow(), confirmed);
            var result = useCases.redirect().run(request, wanted);
            if (result.reply() == Reply.TO_BE_CONFIRMED) {
                next.add(forms.redirect(result.handoff().orElseThrow(), draft.toBeConfirmed(), formKey(payload)));
                return new Result(Reply.UNSAID, result.handoff());
            }
            return result;
        });
    }

    private static String formKey(ViewSubmissionPayload payload) {
        return WordForms.About.parse(payload.getView().getPrivateMetadata())
                .map(about -> about.formKey().split(" ", 2)[0])
                .orElse("");
    }

    private static Map<String, String> orSorry(Form form, Supplier<Map<String, String>> answer) {
        try {
            return answer.get();
        } catch (Transactions.Unavailable notKept) {
            return Map.of(
                    firstField(form), "That was not saved: Baton cannot reach its database. Try again in a minute.");
        } catch (LookupFailed slackIsSilent) {
            return Map.of(
                    firstField(form), "Slack does not say just now who you are in that team. Try again in a minute.");
        }
    }

    private Map<String, String> read(Form form, ViewSubmissionPayload payload) {
        var typed = Typed.of(payload.getView().getState());
        return switch (form) {
            case HAND_OFF -> handOff(typed, payload);
            case ACKNOWLEDGE ->
                onHandoff(form, payload, WordForms.readBack(typed, time.instant()), useCases.readBack()::run);
            case RETURN ->
                onHandoff(form, payload, new DetourForms(directory.get()).why(typed), useCases.returning()::run);
            case REDIRECT -> throw new IllegalStateException("it is read in a place of its own");
            case RESOLVE -> onHandoff(form, payload, WordForms.done(typed), useCases.resolve()::run);
            case ADD_DETAILS -> onHandoff(form, payload, WordForms.details(typed), useCases.addDetails()::run);
            case SNOOZE -> onHandoff(form, payload, RestForms.until(typed, time.instant()), useCases.snooze()::run);
            case WAIT -> onHandoff(form, payload, RestForms.wish(typed, time.instant()), useCases.waiting()::run);
            case RATE_IN_WORDS -> onHandoff(form, payload, WordForms.ratingWords(typed), useCases.rate()::inWords);
            case CANCEL -> onHandoff(form, payload, WordForms.reason(typed), useCases.cancel()::run);
            case KEEP_TEAM, KEEP_POLICY, KEEP_PERSON -> kept.submitted(form, payload);
        };
    }

    private Map<String, String> handOff(Typed typed, ViewSubmissionPayload payload) {
        var filled = new HandOffForm(directory.get()).read(typed, time.instant());
        if (filled instanceof Filled.Wrong<HandOffForm.Content> wrong) {
            return wrong.errors();
        }
        var content = ((Filled.In<HandOffForm.Content>) filled).content();
        var carried = Carried.parse(payload.getView().getPrivateMetadata());
        var result = useCases.submit()
                .run(new SubmitHandoff.Form(
                        carried.formKey(), person(payload), content.team(), content.brief(), carried.line()));
        return errors(Form.HAND_OFF, result);
    }

    private static <T> Map<String, String> onHandoff(
            Form form, ViewSubmissionPayload payload, Filled<T> filled, BiFunction<Request, T, Result> act) {
        if (filled instanceof Filled.Wrong<T> wrong) {
            return wrong.errors();
        }
        var content = ((Filled.In<T>) filled).content();
        return WordForms.About.parse(payload.getView().getPrivateMetadata())
                .map(about -> errors(form, act.apply(request(about, payload), content)))
                .orElseGet(() -> Map.of(firstField(form), "This form is too old. Close it and open it anew."));
    }

    private static Request request(WordForms.About about, ViewSubmissionPayload payload) {
        return new Request(about.id(), person(payload), Via.BUTTON, "form:" + about.formKey(), Optional.empty());
    }

    private static Map<String, String> errors(Form form, Result result) {
        if (!result.reply().isRefusal()) {
            return Map.of();
        }
        var words = result.handoff()
                .map(handoff -> words(result.reply(), handoff))
                .orElseGet(() -> Answers.notSubmitted(result.reply()));
        return Map.of(firstField(form), words);
    }

    private static String words(Reply reply, Handoff handoff) {
        return Answers.words(reply, handoff);
    }

    private static String firstField(Form form) {
        return switch (form) {
            case HAND_OFF -> Field.TEAM.id();
            case ACKNOWLEDGE -> Field.READ_BACK.id();
            case RESOLVE -> Field.DONE.id();
            case ADD_DETAILS -> Field.DETAILS.id();
            case RATE_IN_WORDS -> Field.RATING_WORDS.id();
            case RETURN, CANCEL -> Field.REASON.id();
            case REDIRECT -> Field.TEAM.id();
            case SNOOZE -> Field.UNTIL.id();
            case WAIT -> Field.WAITING_FOR.id();
            case KEEP_TEAM, KEEP_POLICY, KEEP_PERSON -> DirectorySubmissions.firstField(form);
        };
    }

    private static PersonId person(ViewSubmissionPayload payload) {
        return new PersonId(payload.getUser().getId());
    }
}
