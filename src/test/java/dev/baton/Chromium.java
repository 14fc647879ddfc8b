package dev.baton;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The machine's own chromium. Where there is none, the tests that need it are skipped, or fail with {@code
 * -Dbrowser.required=true}.
 */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** It runs as root in CI, in little shared memory, and calls nobody at home. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIET));
    }

    /** Opens it, in which nothing is kept. */
    public static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            var absent = "The page is not tried in a browser: there is no " + PROGRAM + " (apt-get install chromium).";
            assertFalse(Boolean.getBoolean("browser.required"), absent);
            System.out.println(absent);
            abort(absent);
        }
        return new Chromium();
    }

    /** Opens the page; whatever goes wrong in it is found when the window is closed. */
    public Window window(URI address, Window.Screen screen) {
        return new Window(browser.newContext(screen.options()), address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
