package dev.baton.slack;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Brief;
import dev.baton.slack.view.Help;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.Typed;
import dev.baton.slack.view.Unmarked;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /handoff} and {@code /handoff <team> <text>}: opens the form, filled in as far as was said. */
final class HandOffCommand {
    private final Forms forms;
    private final Supplier<Directory> directory;

    HandOffCommand(Forms forms, Supplier<Directory> directory) {
        this.forms = forms;
        this.directory = directory;
    }

    String answer(Command command) {
        if (directory.get().teams().isEmpty()) {
            return Forms.NO_TEAM;
        }
        if (command.text().isEmpty()) {
            return open(command, Optional.empty(), Typed.nothing());
        }
        return addressed(command)
                .map(to -> open(command, Optional.of(to.team()), typed(to.rest())))
                .orElseGet(() -> Help.unknown(command.typed()));
    }

    /** A channel is surest as Slack writes it; a name may hold what Slack escapes. */
    private Optional<Directory.Addressed> addressed(Command command) {
        return command.text().startsWith("<#")
                ? directory
                        .get()
                        .addressed(command.text())
                        .map(to -> new Directory.Addressed(to.team(), Unmarked.of(to.rest())))
                : directory.get().addressed(command.typed());
    }

    private String open(Command command, Optional<Team> team, Typed typed) {
        return forms.openHandOff(command.trigger(), team, typed)
                ? ""
                : "Slack did not open the form in time. Type it once more: `/handoff " + Inert.line(command.typed())
                        + "`";
    }

    /** What fits goes into the ask; a longer text into the situation as well, so that nothing typed is lost. */
    private static Typed typed(String text) {
        return text.length() <= Brief.MAX_ASK
                ? Typed.asked(text)
                : Typed.asked(Inert.cut(text, Brief.MAX_ASK), Inert.cut(text, Brief.MAX_SITUATION));
    }
}
