package dev.baton;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A fresh demo in a window of the browser, for each test. */
abstract class InBrowser {
    static final String ASK = "Refund the second charge on invoice 4711";
    private static Chromium chromium;

    private DemoPage demo;
    Window window;

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

    @BeforeEach
    void open() throws IOException {
        demo = new Demo(InstantSource.system(), new ByteArrayOutputStream()).page(Scene.ofTheHouse());
        window = chromium.window(demo.address(), Window.Screen.DESKTOP);
    }

    @AfterEach
    void leave() {
        try {
            window.close();
        } finally {
            demo.close();
        }
    }

    static Locator tool(Locator message, String name) {
        return message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    void type(String words) {
        window.page.keyboard().type(words);
    }

    void press(String key) {
        window.page.keyboard().press(key);
    }

    static void hidden(Locator gone) {
        gone.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    String focused() {
        return (String) window.page.evaluate("""
                () => {
                  const node = document.activeElement;
                  return node.ariaLabel ?? node.labels?.[0]?.innerText ?? node.innerText;
                }""");
    }
}
