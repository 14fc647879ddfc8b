package dev.baton.slack;

import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Note;
import dev.baton.handoff.Ownership.ReadBack;
import dev.baton.handoff.Reply;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.Request;
import dev.baton.usecase.Result;
import dev.baton.usecase.UseCases;
import java.util.Map;
import java.util.Optional;

/** The commands that do something to a handoff: {@code /handoff ack H-12 …}. */
final class ActCommands {
    private final UseCases useCases;

    ActCommands(UseCases useCases) {
        this.useCases = useCases;
    }

    Map<String, Commands.Answering> byWord() {
        return Map.of(
                "ack", command -> act(command, ReadBack.MAX_WORDS, this::acknowledge),
                "acknowledge", command -> act(command, ReadBack.MAX_WORDS, this::acknowledge),
                "release",
                        command -> act(
                                command,
                                Integer.MAX_VALUE,
                                (r, w) -> useCases.release().run(r)),
                "nudge",
                        command -> act(
                                command,
                                Integer.MAX_VALUE,
                                (r, w) -> useCases.nudge().run(r)),
                "evidence",
                        command -> act(
                                command,
                                Integer.MAX_VALUE,
                                (r, w) -> useCases.evidence().run(r)),
                "resolve", command -> act(command, Note.MAX_WORDS, useCases.resolve()::run),
                "cancel", command -> act(command, Note.MAX_WORDS, useCases.cancel()::run));
    }

    /** Does something to the handoff of a request, with the words that followed its number. */
    private interface Act {
        Result on(Request request, String words);
    }

    private static Rendered act(Command command, int mostWords, Act act) {
        return Rendered.words(words(command, mostWords, act));
    }

    private static String words(Command command, int mostWords, Act act) {
        var id = command.number();
        if (id.isEmpty()) {
            return "Which one? Give its number: `/handoff " + command.word() + " H-12`. `/handoff mine` lists yours.";
        }
        var length = command.words().codePointCount(0, command.words().length());
        return length > mostWords
                ? "At most " + mostWords + " characters, and these are " + length
                        + ". Nothing was done; say it shorter."
                : words(id.get(), act.on(command.request(id.get()), command.words()));
    }

    private static String words(HandoffId id, Result result) {
        return result.handoff()
                .map(handoff -> Answers.words(result.reply(), handoff))
                .orElseGet(() -> Answers.noSuch(id));
    }

    /** Words given at once are the read-back. */
    private Result acknowledge(Request request, String words) {
        var result = useCases.acknowledge().run(request);
        var theirs = result.reply() == Reply.ACKNOWLEDGED || result.reply() == Reply.ALREADY_YOURS;
        return words.isEmpty() || !theirs
                ? result
                : useCases.readBack().run(request.also("read-back"), new ReadBack(words, Optional.empty()));
    }
}
