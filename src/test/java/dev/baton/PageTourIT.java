package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that the page can show, on a desk, a tablet and a phone, by day and by night: every control has a name, every word
 * can be read, nothing is cut off. Each stop leaves a picture in {@code target/pictures}.
 */
class PageTourIT {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "desk,   1440, 900, LIGHT",
        "tablet,  834, 1112, DARK",
        "phone,   390, 844, LIGHT",
        "phone,   390, 844, DARK"
    })
    void isForEverybody(String device, int width, int height, ColorScheme scheme) throws IOException {
        var folder = Path.of("target", "pictures", device + "-" + scheme.name().toLowerCase(Locale.ROOT));
        List<String> faults = new ArrayList<>();
        try (var demo = new Demo(InstantSource.system(), new ByteArrayOutputStream()).page(Scene.ofTheHouse());
                var window = chromium.window(demo.address(), new Window.Screen(width, height, scheme))) {
            new Tour(window, stop -> {
                        var file = folder.resolve(stop + ".png");
                        window.page.screenshot(new ScreenshotOptions().setPath(file));
                        new Manners(window.page)
                                .faults()
                                .map(fault -> stop + ": " + fault)
                                .forEach(faults::add);
                    })
                    .go();
        }

        assertThat(faults).isEmpty();
    }
}
