package dev.baton.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses in what people wrote: links, each shown as the very address it leads to. */
final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private Links() {}

    static List<RichTextElement> in(String text) {
        List<RichTextElement> elements = new ArrayList<>();
        var address = ADDRESS.matcher(text);
        var done = 0;
        while (address.find()) {
            add(elements, text.substring(done, address.start()));
            elements.add(
                    RichTextSectionElement.Link.builder().url(address.group()).build());
            done = address.end();
        }
        add(elements, text.substring(done));
        return elements;
    }

    /** A file, which goes by its name. */
    static RichTextElement named(String name, String url) {
        return RichTextSectionElement.Link.builder().url(url).text(name).build();
    }

    private static void add(List<RichTextElement> elements, String words) {
        if (!words.isEmpty()) {
            elements.add(Pieces.words(words));
        }
    }
}
