package dev.baton.slack;

import dev.baton.directory.LookupFailed;
import dev.baton.slack.view.Help;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.Rendered;
import dev.baton.usecase.Transactions;
import java.util.HashMap;
import java.util.Map;

/** Answers {@code /handoff}: every command privately, in its own response or by a form, and nothing later. */
final class Commands {
    /** Answers one kind of command; with empty words where a form says it all. */
    interface Answering {
        Rendered answer(Command command);
    }

    private final Map<String, Answering> byWord = new HashMap<>();
    private final Answering otherwise;

    Commands(
            HandOffCommand handOff,
            ActCommands acts,
            DetourCommands detours,
            RestCommands rests,
            ReadCommands reads,
            WhoCommand who,
            TeamsCommand teams) {
        otherwise = handOff::answer;
        byWord.put("help", command -> Rendered.words(Help.words()));
        byWord.put("who", who::answer);
        byWord.put("teams", teams::answer);
        byWord.putAll(acts.byWord());
        byWord.putAll(detours.byWord());
        byWord.putAll(rests.byWord());
        byWord.putAll(reads.byWord());
    }

    Rendered answer(Command command) {
        try {
            return byWord.getOrDefault(command.word(), otherwise).answer(command);
        } catch (Transactions.Unavailable notKept) {
            return sorry("That was not saved: Baton cannot reach its database.", command);
        } catch (LookupFailed slackIsSilent) {
            return sorry("Slack does not say just now who you are in that team.", command);
        }
    }

    private static Rendered sorry(String why, Command command) {
        return Rendered.words(
                why + " Try again in a minute; you typed: `/handoff " + Inert.line(command.typed()) + "`");
    }
}
