package dev.baton.slack;

import dev.baton.directory.LookupFailed;
import dev.baton.slack.view.Help;
import dev.baton.slack.view.Inert;
import dev.baton.usecase.Transactions;
import java.util.HashMap;
import java.util.Map;

/** Answers {@code /handoff}: every command privately, in its own response or by a form, and nothing later. */
final class Commands {
    /** Answers one kind of command, in mrkdwn; an empty answer where a form says it all. */
    interface Answering {
        String answer(Command command);
    }

    private final Map<String, Answering> byWord = new HashMap<>();
    private final Answering otherwise;

    Commands(HandOffCommand handOff, ActCommands acts, ReadCommands reads) {
        otherwise = handOff::answer;
        byWord.put("help", command -> Help.words());
        byWord.putAll(acts.byWord());
        byWord.putAll(reads.byWord());
    }

    String answer(Command command) {
        try {
            return byWord.getOrDefault(command.word(), otherwise).answer(command);
        } catch (Transactions.Unavailable notKept) {
            return "That was not saved: Baton cannot reach its database. Try again in a minute; you typed: `/handoff "
                    + Inert.line(command.typed()) + "`";
        } catch (LookupFailed slackIsSilent) {
            return "Slack does not say just now who you are in that team. Try again in a minute; you typed: `/handoff "
                    + Inert.line(command.typed()) + "`";
        }
    }
}
