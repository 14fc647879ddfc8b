package dev.baton.slack;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Move;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.AskBefore;
import dev.baton.usecase.Result;
import java.util.function.Function;
import java.util.function.Predicate;

/** A command on the handoff whose number it gives: answered in words, or by the form that asks for what is missing. */
record OnNumber(Command command, AskBefore askBefore) {
    Rendered answer(Function<HandoffId, Rendered> act) {
        return command.number()
                .map(act)
                .orElseGet(() -> Rendered.words("Which one? Give its number: `/handoff " + command.word()
                        + " H-12`. `/handoff mine` lists yours."));
    }

    /** The form opens for those alone who may send it. */
    Rendered form(HandoffId id, Move move, Predicate<Handoff> open) {
        var result = askBefore.run(command.request(id), move);
        return result.reply().isRefusal() ? words(id, result) : opened(result, open);
    }

    static Rendered opened(Result result, Predicate<Handoff> open) {
        var opened = result.handoff().filter(open).isPresent();
        return Rendered.words(opened ? "" : "Slack did not open the form in time. Type it once more.");
    }

    static Rendered words(HandoffId id, Result result) {
        return Rendered.words(result.handoff()
                .map(handoff -> Answers.words(result.reply(), handoff))
                .orElseGet(() -> Answers.noSuch(id)));
    }
}
