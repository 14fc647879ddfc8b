package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** One handoff from hand to hand in a real browser, by clicks and by the keyboard alone. */
class PageStoryIT extends InBrowser {
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

    /** What is pointed at, in words that change with it. */
    private static final String POINTED_AT = """
            () => {
              const next = document.querySelector('.next');
              const where = next?.closest('dialog, main, aside, #side')?.tagName;
              return `${document.querySelector('#guide p').innerText} → ${where} ${next?.tagName} ${next?.ariaLabel ?? next?.innerText ?? ''}`;
            }""";

    @Test
    void whoeverTouchesWhatIsPointedAtComesToTheEndInNoTime() {
        var touched = new ArrayList<String>();
        for (var at = pointedAt(); !at.contains("Nothing was dropped"); at = pointedAt()) {
            touched.add(at);
            assertThat(touched).hasSizeLessThan(25);
            touch(window.page.locator(".next"));
            window.page.waitForFunction("touched => !touched.includes((" + POINTED_AT + ")())", touched);
        }
    }

    private String pointedAt() {
        return (String) window.page.evaluate(POINTED_AT);
    }

    private void touch(Locator next) {
        switch ((String) next.evaluate("node => node.tagName")) {
            case "ARTICLE" -> next.hover();
            case "TEXTAREA" -> {
                window.button("Show me").click();
                press("Enter");
            }
            default -> next.click();
        }
    }

    @Test
    void theEvidenceIsReadFromTheDm() {
        window.write("/handoff billing " + ASK).sendExample();
        window.write("/handoff evidence H-1").go("Baton");
        var page = window.message("The evidence of H-1").getByText("html");
        page.waitFor();

        var evidence = window.page.waitForPopup(page::click);

        evidence.getByText(ASK).first().waitFor();
        window.message("The evidence of H-1").getByText("Open card").click();
        window.message("nobody has it yet").waitFor();
    }

    @Test
    void onesOwnMessageIsChangedAndTakenBack() {
        window.write("Good morning").message("Good morning").hover();
        choose("Edit");
        window.page.keyboard().press("ControlOrMeta+A");
        type("Good evening");
        press("Enter");
        window.message("(edited)").getByText("Good evening").waitFor();

        choose("Delete");
        window.form()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        hidden(window.message("Good evening"));
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

    private void pressUntil(String key, String name) {
        for (var i = 0; i < 60 && !focused().equals(name); i++) {
            press(key);
        }
        assertThat(focused()).isEqualTo(name);
    }

    private void choose(String item) {
        var more = new Page.GetByRoleOptions().setName("More on this message");
        window.page.getByRole(AriaRole.BUTTON, more).click();
        window.page
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }
}
