package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** One handoff from hand to hand in a real browser, by clicks and by the keyboard alone. */
class PageStoryIT {
    private static final String ASK = "Refund the second charge on invoice 4711";
    private static Chromium chromium;

    private DemoPage demo;
    private Window window;

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

    @Test
    void aHandoffIsPassedNudgedTakenAnsweredResolvedAndClosed() {
        window.write("/handoff billing " + ASK).sendExample();

        window.as("Ben");
        window.message("nobody has it yet").waitFor();
        window.pass("+1 h").openThread();
        window.replied("H-1 has waited").waitFor();
        var card = window.message(ASK);
        card.hover();
        tool(card, "React: white check mark").click();
        window.message("owner since").waitFor();

        window.reply("I am on it. The second payment goes back today.");
        window.as("Joanne").go("Baton").openThread();
        window.replied("The second payment goes back today.").waitFor();
        window.reply("The client sees it as pending.");
        window.as("Ben").openThread();
        window.replied("The client sees it as pending.").waitFor();

        tool(window.message(ASK), "Resolve").click();
        window.sendExample();
        window.as("Joanne").openThread();
        tool(window.replied("says that H-1 is done"), "Confirm").click();
        window.as("Ben");
        window.message("Closed").waitFor();
    }

    @Test
    void theKeyboardAloneHandsOffAndTakes() {
        window.composer().focus();
        type("/handoff billing " + ASK);
        press("Enter");
        window.form().waitFor();
        type("Charged twice.");
        press("Tab");
        type("Acme leaves on Friday.");
        pressUntil("Tab", "Client number");
        type("A-1042");
        pressUntil("Tab", "Hand off");
        press("Enter");
        hidden(window.form());
        assertThat(window.composer().evaluate("node => node === document.activeElement"))
                .isEqualTo(true);

        pressUntil("Shift+Tab", "Ben, Billing, on call, has something unread");
        press("Enter");
        window.message(ASK).waitFor();
        pressUntil("Tab", "Acknowledge");
        press("Enter");
        window.form().waitFor();
        press("Escape");
        hidden(window.form());
        window.message("owner since").waitFor();
    }

    @Test
    void aFormHoldsTheFocusAndGivesItBack() {
        window.composer().fill("/handoff billing " + ASK);
        press("Enter");
        window.form().waitFor();

        for (var i = 0; i < 40; i++) {
            press(i < 20 ? "Tab" : "Shift+Tab");
            assertThat(window.page.evaluate("document.querySelector('dialog').contains(document.activeElement)"))
                    .as("after " + (i + 1) + " tabs")
                    .isEqualTo(true);
        }
        press("Escape");
        hidden(window.form());

        assertThat(focused()).startsWith("Write in #support");
    }

    @Test
    void whatIsNotOfThePageIsStopped() {
        window.page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.strange = true';
                  const image = document.createElement('img');
                  image.src = 'http://127.0.0.1:9/outside.png';
                  document.body.append(script, image);
                }""");

        window.page.waitForFunction("() => !window.strange");
        assertThat(window.trouble())
                .anySatisfy(line -> assertThat(line).contains("CSP", "script-src"))
                .anySatisfy(line -> assertThat(line).contains("CSP", "img-src"));
    }

    private static Locator tool(Locator message, String name) {
        return message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private void type(String words) {
        window.page.keyboard().type(words);
    }

    private void press(String key) {
        window.page.keyboard().press(key);
    }

    private void pressUntil(String key, String name) {
        for (var i = 0; i < 60 && !focused().equals(name); i++) {
            press(key);
        }
        assertThat(focused()).isEqualTo(name);
    }

    private String focused() {
        return (String) window.page.evaluate("""
                () => {
                  const node = document.activeElement;
                  return node.ariaLabel ?? node.labels?.[0]?.innerText ?? node.innerText;
                }""");
    }

    private static void hidden(Locator gone) {
        gone.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
