package dev.baton.slack;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Hop;
import dev.baton.handoff.Move;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Returned;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.DetourForms.Draft;
import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.RedirectHandoff;
import dev.baton.usecase.Result;
import dev.baton.usecase.UseCases;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** {@code /handoff return H-12 …} and {@code /handoff redirect H-12 team …}; what is missing is asked for in the form. */
final class DetourCommands {
    private final UseCases useCases;
    private final Forms forms;
    private final Supplier<Directory> directory;

    DetourCommands(UseCases useCases, Forms forms, Supplier<Directory> directory) {
        this.useCases = useCases;
        this.forms = forms;
        this.directory = directory;
    }

    Map<String, Commands.Answering> byWord() {
        return Map.of("return", this::returning, "redirect", this::redirect);
    }

    private Rendered returning(Command command) {
        var id = command.number();
        if (id.isEmpty()) {
            return which(command);
        }
        if (command.words().isEmpty()) {
            return form(command, id.get(), Move.RETURN, h -> forms.openReturn(command.trigger(), h, Optional.empty()));
        }
        return tooLong(command.words())
                .orElseGet(() -> answer(id.get(), useCases.returning().run(command.request(id.get()), why(command))));
    }

    /** {@code tax: it is about VAT} names the team. */
    private Returned.Why why(Command command) {
        var parts = command.rawWords().split(":\\s", 2);
        var named = parts.length < 2
                ? Optional.<Team>empty()
                : directory.get().find(parts[0]).filter(team -> !parts[1].isBlank());
        return named.map(team -> new Returned.Why(PlainWords.of(parts[1].strip()), Optional.of(team.key())))
                .orElseGet(() -> new Returned.Why(command.words(), Optional.empty()));
    }

    private Rendered redirect(Command command) {
        var id = command.number();
        if (id.isEmpty()) {
            return which(command);
        }
        var to = directory.get().addressed(command.rawWords());
        var reason = PlainWords.of(to.map(Directory.Addressed::rest).orElse(command.rawWords()));
        var draft = new Draft(
                to.map(addressed -> addressed.team().key()),
                Optional.of(reason).filter(words -> !words.isBlank()),
                false);
        return tooLong(reason).orElseGet(() -> redirect(command, id.get(), draft));
    }

    private Rendered redirect(Command command, HandoffId id, Draft draft) {
        if (draft.to().isEmpty() || draft.reason().isEmpty()) {
            return form(command, id, Move.REDIRECT, h -> forms.openRedirect(command.trigger(), h, draft));
        }
        var wanted = new RedirectHandoff.Wanted(draft.to().get(), draft.reason().get(), false);
        var result = useCases.redirect().run(command.request(id), wanted);
        return result.reply() == Reply.TO_BE_CONFIRMED
                ? opened(result, h -> forms.openRedirect(command.trigger(), h, draft.toBeConfirmed()))
                : answer(id, result);
    }

    private Rendered form(Command command, HandoffId id, Move move, Predicate<Handoff> open) {
        var result = useCases.askBefore().run(command.request(id), move);
        return result.reply().isRefusal() ? answer(id, result) : opened(result, open);
    }

    private static Rendered opened(Result result, Predicate<Handoff> open) {
        var opened = result.handoff().filter(open).isPresent();
        return Rendered.words(opened ? "" : "Slack did not open the form in time. Type it once more.");
    }

    private static Rendered answer(HandoffId id, Result result) {
        return Rendered.words(result.handoff()
                .map(handoff -> Answers.words(result.reply(), handoff))
                .orElseGet(() -> Answers.noSuch(id)));
    }

    private static Rendered which(Command command) {
        return Rendered.words(
                "Which one? Give its number: `/handoff " + command.word() + " H-12`. `/handoff mine` lists yours.");
    }

    private static Optional<Rendered> tooLong(String words) {
        var length = words.codePointCount(0, words.length());
        return length <= Hop.MAX_REASON
                ? Optional.empty()
                : Optional.of(Rendered.words("At most " + Hop.MAX_REASON + " characters, and these are " + length
                        + ". Nothing was done; say it shorter."));
    }
}
