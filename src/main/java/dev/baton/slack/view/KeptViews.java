package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.baton.directory.LeftOut;
import dev.baton.directory.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the forms of the directory have in common. */
public final class KeptViews {
    private KeptViews() {}

    /**
     * Which part a form or a button is about.
     *
     * @param edition of what is kept in Slack, as it was shown
     * @param name empty for a new one
     */
    public record About(int edition, Optional<String> name) {
        /** Reads a form's metadata or a button's value; empty where it is none of Baton's. */
        public static Optional<About> parse(String text) {
            var parts = text.split(" ", 2);
            return parts[0].matches("[0-9]{1,9}")
                    ? Optional.of(new About(
                            Integer.parseInt(parts[0]), parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()))
                    : Optional.empty();
        }
    }

    static String metadata(int edition, Optional<String> name) {
        return name.map(key -> edition + " " + key).orElse(String.valueOf(edition));
    }

    /** Takes a part out, once the person has read what then happens. */
    static LayoutBlock remove(Press press, String value, String consequence) {
        return Pieces.buttons(List.of(asking(press, value, consequence)));
    }

    /** One that is kept in Slack and not in force: why, and the button that takes it out. */
    static LayoutBlock leftOut(LeftOut out, Press remove) {
        var kept = out.kept();
        var why = out.problems().stream().map(Problem::words).map(Inert::line).collect(Collectors.joining("; "));
        return SectionBlock.builder()
                .text(Pieces.markdown("*" + Inert.line(kept.name()) + "* is kept in Slack and not in force: "
                        + Inert.cutMarkup(why, 1000)))
                .accessory(asking(remove, kept.edition() + " " + kept.name(), "The file is not touched."))
                .build();
    }

    private static ButtonElement asking(Press press, String value, String consequence) {
        var button = Pieces.button(press, value);
        button.setStyle("danger");
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(Pieces.plain(press.label() + "?"))
                .text(Pieces.plain(consequence))
                .confirm(Pieces.plain("Remove"))
                .deny(Pieces.plain("Keep it"))
                .build());
        return button;
    }
}
