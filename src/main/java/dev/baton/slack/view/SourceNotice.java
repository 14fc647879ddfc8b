package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.baton.directory.Team;
import java.util.Optional;
import java.util.stream.Stream;

/** Said in the form before a message is handed off: who will read what was private, and who reads the answers. */
final class SourceNotice {
    private SourceNotice() {}

    static Stream<LayoutBlock> blocks(Carried.Source source, Optional<Team> team) {
        var becomesKnown = Stream.of(Pieces.says(becomesKnown(team))).filter(block -> source.isPrivate());
        var answers = Stream.of(Pieces.notes(answers(source))).filter(block -> source.isLine());
        return Stream.concat(becomesKnown, answers);
    }

    private static String becomesKnown(Optional<Team> team) {
        var readers = team.map(chosen -> "everybody in <#" + chosen.channel() + ">")
                .orElse("everybody in the channel of the team that you choose");
        return ":lock: *This message is from a private conversation.* What stands in Situation will be read by "
                + readers
                + ", and by whoever else can open that channel. Take out what they must not read; the link alone "
                + "shows it to nobody who cannot read it already.";
    }

    private static String answers(Carried.Source source) {
        return "The answers come in the thread of that message, where everybody in <#"
                + source.thread().channel() + "> can read them; what anybody replies there, the "
                + "team reads.";
    }
}
