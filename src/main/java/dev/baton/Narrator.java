package dev.baton;

import dev.baton.playground.Playground;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a story line by line: what happened and when, and set off from it, what people see. */
final class Narrator {
    private static final int WIDTH = 100;
    private static final String MARGIN = " ".repeat(11);
    private static final String SEEN = MARGIN + "  │ ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm  ", Locale.ENGLISH);

    /** Bold, as Slack marks it; a terminal has no need of it. */
    private static final Pattern BOLD = Pattern.compile("\\*(\\S|\\S.*?\\S)\\*");

    /** Labels are bold in Slack, which sets them off from what stands behind; here a colon does. */
    private static final Pattern LABEL =
            Pattern.compile("^(Ask|Situation|Stake|Client number|In their words|In the owner's words|What was done) ");

    private final PrintStream out;
    private final InstantSource clock;

    Narrator(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** A line for the whole of the story. */
    void says(String words) {
        tell("", words);
    }

    /** Something happens now. */
    void happens(String what) {
        out.println();
        var lines = wrapped(what, WIDTH - MARGIN.length());
        out.println(TIME.format(clock.instant().atZone(Playground.ZONE)) + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(MARGIN + line));
    }

    /** More about what happens now. */
    void tells(String what) {
        tell(MARGIN, what);
    }

    /** The last line. */
    void ends(String words) {
        out.println();
        says(words);
    }

    /** What people see, word for word. */
    void shows(Stream<String> lines) {
        lines.map(line -> LABEL.matcher(BOLD.matcher(line).replaceAll("$1")).replaceFirst("$1: "))
                .forEach(line -> tell(SEEN, line));
    }

    private void tell(String margin, String words) {
        wrapped(words, WIDTH - margin.length()).forEach(line -> out.println(margin + line));
    }

    private static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
