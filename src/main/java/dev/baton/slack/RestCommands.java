package dev.baton.slack;

import dev.baton.handoff.Move;
import dev.baton.handoff.Span;
import dev.baton.handoff.Until;
import dev.baton.handoff.Waiting;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.UseCases;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** {@code /handoff snooze H-12 2h}, {@code /handoff wait H-12 vendor 3d}; what is not understood is asked for in the form. */
final class RestCommands {
    private final UseCases useCases;
    private final Forms forms;

    RestCommands(UseCases useCases, Forms forms) {
        this.useCases = useCases;
        this.forms = forms;
    }

    Map<String, Commands.Answering> byWord() {
        return Map.of("snooze", this::snooze, "wait", this::waiting, "waiting", this::waiting, "resume", this::resume);
    }

    private Rendered snooze(Command command) {
        var on = new OnNumber(command, useCases.askBefore());
        return on.answer(id -> until(command.words())
                .map(until -> OnNumber.words(id, useCases.snooze().run(command.request(id), until)))
                .orElseGet(() -> on.form(id, Move.SNOOZE, h -> forms.openSnooze(command.trigger(), h.id()))));
    }

    private Rendered waiting(Command command) {
        var on = new OnNumber(command, useCases.askBefore());
        return on.answer(id -> wish(command.words())
                .map(wish -> OnNumber.words(id, useCases.waiting().run(command.request(id), wish)))
                .orElseGet(() -> on.form(id, Move.WAIT, h -> forms.openWaiting(command.trigger(), h.id()))));
    }

    private Rendered resume(Command command) {
        return new OnNumber(command, useCases.askBefore())
                .answer(id -> OnNumber.words(id, useCases.resume().run(command.request(id))));
    }

    /** {@code sender}, {@code vendor 3d}, {@code date 2d}. */
    private static Optional<Waiting.Wish> wish(String words) {
        var parts = words.split("\\s+", 2);
        var until = parts.length > 1 ? until(parts[1]) : Optional.<Until>empty();
        return Arrays.stream(Waiting.On.values())
                .filter(on -> on.name().equalsIgnoreCase(parts[0]))
                .filter(on -> until.isPresent() || (parts.length == 1 && on != Waiting.On.DATE))
                .map(on -> new Waiting.Wish(on, until))
                .findFirst();
    }

    private static Optional<Until> until(String words) {
        return Span.parse(words).map(Until.Working::new);
    }
}
