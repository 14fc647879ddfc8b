package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** How the page behaves in a real browser: focus, what is read out, what is stopped, how it scrolls. */
class PageMannersIT extends InBrowser {
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
    void whatIsWrongStaysSaidWhenTheFormChangesForATeam() {
        window.write("/handoff");
        window.form().waitFor();
        window.form().locator("[type=submit]").click();
        var wrong = window.form().getByText("Please complete this required field.");
        wrong.first().waitFor();

        window.form().getByLabel("Team").selectOption("Billing");
        window.form().getByLabel("Client number").waitFor();

        assertThat(wrong.all()).filteredOn(Locator::isVisible).isNotEmpty();
    }

    @Test
    void whatComesIsReadOutByAScreenReader() {
        window.write("Good morning");

        var messages = window.page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
        assertThat(messages.getAttribute("aria-live")).isEqualTo("polite");
        messages.getByText("Good morning").waitFor();
        assertThat(window.page.getByRole(AriaRole.STATUS).innerText()).contains("Baton joined");
        window.message("Good morning").hover();
        tool(window.message("Good morning"), "Reply in a thread").click();
        window.reply("/handoff");
        window.page
                .getByRole(AriaRole.ALERT)
                .getByText("do not work in threads")
                .waitFor();
    }

    @Test
    void aThousandMessagesScrollSmoothly() {
        window.page.evaluate("""
                async () => {
                  for (let i = 1; i <= 1000; i += 1) {
                    const wish = { as: 'U0JOANNE', channel: 'C0SUPPORT', thread: '', text: `Message ${i}: *bold*, _soft_, and @ben` };
                    await fetch('/act/say', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) });
                  }
                }""");
        window.message("Message 1000:").waitFor();

        var median = (Number) window.page.evaluate("""
                () => new Promise((done) => {
                  const log = document.querySelector('#room .log');
                  const times = [];
                  let last;
                  const step = (now) => {
                    if (last) times.push(now - last);
                    last = now;
                    log.scrollTop -= 120;
                    if (times.length < 150) requestAnimationFrame(step);
                    else done(times.sort((a, b) => a - b)[75]);
                  };
                  requestAnimationFrame(step);
                })""");
        assertThat(median.doubleValue()).as("milliseconds of a frame").isLessThan(50);
    }

    @Test
    void whatIsNotOfThePageIsStopped() {
        var refusal = window.page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.append('window.strange = true');
                  const image = document.createElement('img');
                  image.src = 'http://127.0.0.1:9/outside.png';
                  document.body.append(script, image);
                  try {
                    image.innerHTML = '<b>';
                  } catch (refused) {
                    return refused.name;
                  }
                }""");

        assertThat(refusal).isEqualTo("TypeError");
        window.page.waitForCondition(
                () -> window.trouble().stream().anyMatch(line -> line.startsWith("error: CSP img-src")));
        assertThat(window.page.evaluate("window.strange")).isNull();
    }
}
