package dev.baton.slack;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Hop;
import dev.baton.handoff.Move;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Returned;
import dev.baton.slack.view.DetourForms.Draft;
import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.RedirectHandoff;
import dev.baton.usecase.UseCases;
import java.util.Map;
import java.util.Optional;
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
        var on = new OnNumber(command, useCases.askBefore());
        return on.answer(id -> {
            if (command.words().isEmpty()) {
                return on.form(id, Move.RETURN, h -> forms.openReturn(command.trigger(), h, Optional.empty()));
            }
            return tooLong(command.words())
                    .orElseGet(() -> OnNumber.words(id, useCases.returning().run(command.request(id), why(command))));
        });
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
        var to = directory.get().addressed(command.rawWords());
        var reason = PlainWords.of(to.map(Directory.Addressed::rest).orElse(command.rawWords()));
        var draft = new Draft(
                to.map(addressed -> addressed.team().key()),
                Optional.of(reason).filter(words -> !words.isBlank()),
                false);
        var on = new OnNumber(command, useCases.askBefore());
        return on.answer(id -> tooLong(reason).orElseGet(() -> redirect(on, id, draft)));
    }

    private Rendered redirect(OnNumber on, HandoffId id, Draft draft) {
        var command = on.command();
        if (draft.to().isEmpty() || draft.reason().isEmpty()) {
            return on.form(id, Move.REDIRECT, h -> forms.openRedirect(command.trigger(), h, draft));
        }
        var wanted = new RedirectHandoff.Wanted(draft.to().get(), draft.reason().get(), false);
        var result = useCases.redirect().run(command.request(id), wanted);
        return result.reply() == Reply.TO_BE_CONFIRMED
                ? OnNumber.opened(result, h -> forms.openRedirect(command.trigger(), h, draft.toBeConfirmed()))
                : OnNumber.words(id, result);
    }

    private static Optional<Rendered> tooLong(String words) {
        var length = words.codePointCount(0, words.length());
        return length <= Hop.MAX_REASON
                ? Optional.empty()
                : Optional.of(Rendered.words("At most " + Hop.MAX_REASON + " characters, and these are " + length
                        + ". Nothing was done; say it shorter."));
    }
}
