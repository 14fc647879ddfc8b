package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.Chromium;
import dev.baton.Window;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page draws every kind of block and element that the playground takes from an app. */
class DrawnIT {
    private static final InstantSource CLOCK = InstantSource.system();

    /** With all that any kind needs; each takes what is its own. */
    private static final String THING = """
            const words = { type: 'plain_text', text: 'Words' };
            const part = { type: 'rich_text_section', elements: [{ type: 'text', text: 'Words' }] };
            const thing = (type) => ({
              type, block_id: 'b', action_id: 'a', alt_text: 'Words', label: words, placeholder: words,
              text: type === 'markdown' ? 'Words' : words,
              elements: [type === 'rich_text' ? part : { type: 'mrkdwn', text: 'Words' }],
              options: [{ text: words, value: '1' }],
            });
            """;

    private Chromium chromium;
    private Playground playground;
    private PageServer page;
    private Window window;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        playground = Playground.start(CLOCK);
        var time = new PassingTime(new RunningClock(CLOCK, CLOCK.instant()), Playground.ZONE, () -> {});
        page = PageServer.start(playground.workspace(), Playground.FIGURES, time, 0);
        window = chromium.window(page.address(), Window.Screen.DESKTOP);
    }

    @AfterEach
    void leave() {
        if (window != null) {
            window.close();
            page.close();
            playground.close();
            chromium.close();
        }
    }

    @Test
    void everyBlock() {
        var blocks = Arrays.stream(Surface.values())
                .flatMap(surface -> new BlockRules(surface).blocks().keySet().stream())
                .filter(type -> !type.equals("input"));

        assertThat(undrawn("const { draw } = await import('/blocks.js');", "draw(thing(type), () => {})", blocks))
                .isEmpty();
    }

    @Test
    void everyElementOfAMessage() {
        var elements = ElementRules.all().keySet().stream();
        var drawing = "draw({ type: 'actions', block_id: 'b', elements: [thing(type)] }, () => {})"
                + ".querySelector('button, input, select, textarea, .image')";

        assertThat(undrawn("const { draw } = await import('/blocks.js');", drawing, elements))
                .isEmpty();
    }

    @Test
    void everyFieldOfAForm() {
        var fields = ElementRules.all().keySet().stream()
                .filter(type -> !List.of("button", "overflow", "image").contains(type));
        var drawing = "field(thing(type), { id: 'f', me: 'U0JOANNE', told: () => {} }).control";

        assertThat(undrawn("const { field } = await import('/field.js');", drawing, fields))
                .isEmpty();
    }

    /** The kinds for which nothing comes, or what stands for the unknown. */
    private List<?> undrawn(String imports, String drawing, Stream<String> types) {
        var script = "async (types) => {" + imports + THING + "return types.filter((type) => { const node = " + drawing
                + "; return !node || node.className === 'unknown'; }); }";
        return (List<?>) window.page.evaluate(script, types.distinct().toList());
    }
}
