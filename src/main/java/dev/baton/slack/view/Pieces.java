package dev.baton.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.baton.handoff.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The few Block Kit pieces that Baton's messages are made of. Text of people goes into rich text, which has no markup. */
final class Pieces {
    /** Of one reply; the rest stands where it was said. */
    private static final int MOST_SAID = 8000;

    private Pieces() {}

    /** Baton's own words; anything of people's in it is escaped already. Names and channels in it stay as written. */
    static LayoutBlock says(String markup) {
        return SectionBlock.builder().text(markdown(markup)).build();
    }

    /** Baton's own words, small. */
    static LayoutBlock notes(String markup) {
        return ContextBlock.builder().elements(List.of(markdown(markup))).build();
    }

    /** Labels and what people wrote, a paragraph each. */
    static LayoutBlock quotes(List<Quote> quotes) {
        var sections = quotes.stream().<BlockElement>map(Pieces::section).toList();
        return RichTextBlock.builder().elements(sections).build();
    }

    /** A label, and the words of a person. */
    record Quote(String label, String words) {}

    /** Who said what: addresses in it are links that show where they lead, and so are the files. */
    static LayoutBlock speech(String name, Said said) {
        List<RichTextElement> elements = new ArrayList<>();
        elements.add(bold(name + ": "));
        elements.addAll(Links.in(Inert.plain(Inert.cut(said.words(), MOST_SAID))));
        for (var file : said.files()) {
            elements.add(words("\n"));
            elements.add(Links.named(Inert.plain(file.name()), file.url()));
        }
        var section = RichTextSectionElement.builder().elements(elements).build();
        return RichTextBlock.builder().elements(List.of(section)).build();
    }

    static LayoutBlock buttons(List<? extends BlockElement> buttons) {
        return ActionsBlock.builder().elements(new ArrayList<>(buttons)).build();
    }

    static ButtonElement button(Press press, Scene scene) {
        return button(press, Buttons.value(scene));
    }

    static ButtonElement button(Press press, String value) {
        return ButtonElement.builder()
                .actionId(press.actionId())
                .text(plain(press.label()))
                .value(value)
                .build();
    }

    static ButtonElement primary(Press press, Scene scene) {
        var button = button(press, scene);
        button.setStyle("primary");
        return button;
    }

    /** The way to the card, where that stands. */
    static Stream<ButtonElement> cardButton(Scene scene) {
        return scene.cardLink().url().stream().map(url -> {
            var button = button(Press.OPEN_CARD, scene);
            button.setUrl(url);
            return button;
        });
    }

    /** Gives the first block of a message the mark by which Baton knows it again. */
    static void mark(LayoutBlock first, String blockId) {
        if (first instanceof SectionBlock section) {
            section.setBlockId(blockId);
        } else if (first instanceof RichTextBlock text) {
            text.setBlockId(blockId);
        } else if (first instanceof ContextBlock context) {
            context.setBlockId(blockId);
        }
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(true).build();
    }

    static MarkdownTextObject markdown(String markup) {
        return MarkdownTextObject.builder().text(markup).verbatim(true).build();
    }

    static RichTextElement words(String text) {
        return RichTextSectionElement.Text.builder().text(text).build();
    }

    private static RichTextElement bold(String text) {
        return RichTextSectionElement.Text.builder()
                .text(text)
                .style(RichTextSectionElement.TextStyle.builder().bold(true).build())
                .build();
    }

    private static RichTextSectionElement section(Quote quote) {
        List<RichTextElement> elements = new ArrayList<>();
        if (!quote.label().isEmpty()) {
            elements.add(bold(quote.label() + ": "));
        }
        elements.add(words(Inert.plain(quote.words())));
        return RichTextSectionElement.builder().elements(elements).build();
    }
}
