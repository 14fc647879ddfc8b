package dev.baton;

import static dev.baton.Visitor.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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
    void newsTakeNothingFromWhoeverIsWriting() {
        window.composer().fill("Half a sen");
        elsewhere("say", wish("as", "U0MARIA", "channel", "C0SUPPORT", "thread", "", "text", "Good morning"));
        window.message("Good morning").waitFor();
        elsewhere("join", wish("as", "U0TIA", "channel", "C0SUPPORT"));
        window.page.getByRole(AriaRole.MAIN).getByText("Tia").first().waitFor();
        type("tence");
        assertThat(window.composer().inputValue()).isEqualTo("Half a sentence");

        window.as("Ben").as("Joanne");
        assertThat(window.composer().inputValue()).isEqualTo("Half a sentence");

        window.write("/handoff");
        window.form().getByLabel("Urgency").selectOption("High");
        window.form().getByLabel("Situation").fill("Charged twi");
        window.form().getByLabel("Team").selectOption("Billing");
        window.form().getByLabel("Situation").focus();
        press("End");
        window.form().getByLabel("Client number").waitFor();
        type("ce");
        assertThat(window.form().getByLabel("Situation").inputValue()).isEqualTo("Charged twice");
        assertThat(window.form().getByLabel("Urgency").inputValue()).isEqualTo("High");
        assertThat(focused()).startsWith("Situation");
    }

    /** What somebody does in another window; returns once pages hear of it. */
    private void elsewhere(String act, JsonObject wish) {
        window.page.evaluate("""
                ([act, wish]) => new Promise((heard) => {
                  const stream = new EventSource('/live');
                  let told = 0;
                  stream.onmessage = () => {
                    told += 1;
                    if (told === 1) fetch(`/act/${act}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: wish });
                    else { stream.close(); setTimeout(heard); }
                  };
                })""", List.of(act, wish.toString()));
    }

    @Test
    void aClickReachesWhatWasPressedThoughItIsDrawnAnew() {
        window.write("/handoff billing " + ASK).sendExample();
        window.as("Ben");
        tool(window.message(ASK), "Return").hover();
        window.page.mouse().down();
        var ts = window.message(ASK).getAttribute("data-ts");
        elsewhere("react", wish("as", "U0BIA", "channel", "C0BILLING", "ts", ts, "emoji", "eyes", "on", "true"));
        window.page.mouse().up();

        window.form().getByLabel("Reason").waitFor();
        press("Escape");
        hidden(window.form());
        window.message("seen by").waitFor();
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

    /** Whatever the machine can do: a thousand are hardly slower than a hundred. */
    @Test
    void aThousandMessagesScrollSmoothly() {
        write(1, 100);
        var few = frame();
        write(101, 1000);

        assertThat(frame())
                .as("milliseconds of a frame, where %s are for a hundred", few)
                .isLessThan(2 * few + 15);
    }

    private void write(int from, int to) {
        window.page.evaluate("""
                async ([from, to]) => {
                  for (let i = from; i <= to; i += 1) {
                    const wish = { as: 'U0JOANNE', channel: 'C0SUPPORT', thread: '', text: `Message ${i}: *bold*, _soft_, and @ben` };
                    await fetch('/act/say', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) });
                  }
                }""", List.of(from, to));
        window.message("Message " + to + ":").waitFor();
    }

    /** How long one takes while the messages are scrolled, in most cases. */
    private double frame() {
        var median = (Number) window.page.evaluate("""
                () => new Promise((done) => {
                  const log = document.querySelector('#room .log');
                  const times = [];
                  let last;
                  const step = (now) => {
                    if (last) times.push(now - last);
                    last = now;
                    log.scrollTop = log.scrollTop > 120 ? log.scrollTop - 120 : log.scrollHeight;
                    if (times.length < 150) requestAnimationFrame(step);
                    else done(times.sort((a, b) => a - b)[75]);
                  };
                  requestAnimationFrame(step);
                })""");
        return median.doubleValue();
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
