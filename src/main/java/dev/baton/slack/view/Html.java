package dev.baton.slack.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of a page. Whatever comes from people goes through {@link #text}, which leaves nothing that a browser would obey. */
final class Html {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Html() {}

    static String text(String words) {
        return CONTROLS.matcher(Inert.plain(words))
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What a person wrote, in its own direction and with its own lines. */
    static String said(String words) {
        return "<bdi class=\"said\">" + text(words) + "</bdi>";
    }

    static String small(String words) {
        return "<small>" + text(words) + "</small>";
    }

    static String link(String url, String words) {
        return "<a href=\"" + text(url) + "\" rel=\"noreferrer\">" + text(words) + "</a>";
    }

    static String section(String title, String body) {
        return "<section><h2>" + text(title) + "</h2>\n" + body + "</section>\n";
    }

    /** A term and what it stands for, which is made of pieces already. */
    record Fact(String term, String piece) {}

    static String facts(Stream<Fact> facts) {
        return facts.map(fact -> "<dt>" + text(fact.term()) + "</dt><dd>" + fact.piece() + "</dd>\n")
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }

    /** Rows of cells that are made of pieces already. */
    static String table(List<String> heads, Stream<List<String>> rows) {
        var head = heads.stream()
                .map(words -> "<th scope=\"col\">" + text(words) + "</th>")
                .collect(Collectors.joining());
        var body = rows.map(Html::row).collect(Collectors.joining());
        return body.isEmpty()
                ? "<p>None.</p>\n"
                : "<table><thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body + "</tbody></table>\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
