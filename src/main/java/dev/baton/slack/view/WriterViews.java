package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.baton.handoff.ToWriter;
import java.util.ArrayList;
import java.util.List;

/** What somebody reads who wrote to Baton outside of any handoff's thread. */
final class WriterViews {
    private static final int LONGEST_LABEL = 75;
    private static final int MOST_BUTTONS = 5;

    private WriterViews() {}

    static Rendered render(ToWriter message, String mark) {
        return message instanceof ToWriter.Which which
                ? which(which, mark)
                : nothingOpen((ToWriter.NothingOpen) message);
    }

    private static Rendered which(ToWriter.Which which, String mark) {
        var words = "Which of your open handoffs is that for? Press it, and its team reads what you wrote.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.says(words));
        var buttons =
                which.choices().stream().map(choice -> button(choice, mark)).toList();
        for (var from = 0; from < buttons.size(); from += MOST_BUTTONS) {
            blocks.add(Pieces.buttons(buttons.subList(from, Math.min(from + MOST_BUTTONS, buttons.size()))));
        }
        return new Rendered(words, blocks);
    }

    private static ButtonElement button(ToWriter.Which.Choice choice, String mark) {
        var label = Inert.cut(choice.id() + " " + Inert.plain(choice.ask()), LONGEST_LABEL);
        return ButtonElement.builder()
                .actionId(Press.CARRY_TO.actionId() + "." + choice.id())
                .text(Pieces.plain(label))
                .value(choice.id() + " " + mark)
                .build();
    }

    private static Rendered nothingOpen(ToWriter.NothingOpen nothing) {
        var words =
                "Nobody but Baton reads this: no handoff of yours is open that it could belong to. To say something on"
                        + " one, reply in the thread of its card, or under its first message here. `/handoff mine` lists what"
                        + " waits for you, `/handoff help` what Baton does.";
        return new Rendered(
                words,
                List.of(Pieces.says(words), Pieces.buttons(List.of(Pieces.button(Press.OPEN_FORM, nothing.source())))));
    }
}
