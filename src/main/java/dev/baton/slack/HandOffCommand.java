package dev.baton.slack;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.slack.view.Help;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Rendered;
import dev.baton.slack.view.Typed;
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

    Rendered answer(Command command) {
        return Rendered.words(words(command));
    }

    private String words(Command command) {
        if (directory.get().teams().isEmpty()) {
            return Forms.NO_TEAM;
        }
        if (command.text().isEmpty()) {
            return open(command, Optional.empty(), Typed.nothing());
        }
        return addressed(command)
                .map(to -> open(command, Optional.of(to.team()), Typed.asked(to.rest())))
                .orElseGet(() -> Help.unknown(command.typed()));
    }

    /** A channel is surest as Slack writes it; a name may hold what Slack escapes. */
    private Optional<Directory.Addressed> addressed(Command command) {
        return command.text().startsWith("<#")
                ? directory
                        .get()
                        .addressed(command.text())
                        .map(to -> new Directory.Addressed(to.team(), PlainWords.of(to.rest())))
                : directory.get().addressed(command.typed());
    }

    private String open(Command command, Optional<Team> team, Typed typed) {
        return forms.openHandOff(command.trigger(), team, typed)
                ? ""
                : "Slack did not open the form in time. Type it once more: `/handoff " + Inert.line(command.typed())
                        + "`";
    }
}
