package dev.baton;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.Consumer;

/** Goes past everything that the page can show, and stops at each. */
final class Tour {
    private static final String ASK = "Refund the second charge on invoice 4711";
    private static final String CARD = "Replies in this thread reach";

    private final Window window;
    private final Consumer<String> look;

    /** @param look what is done at each stop, whose name it gets */
    Tour(Window window, Consumer<String> look) {
        this.window = window;
        this.look = look;
    }

    void go() {
        handOff();
        unanswered();
        people();
        taken();
        answers();
        closed();
        directory();
    }

    private void handOff() {
        look.accept("start");
        window.composer().fill("/");
        look.accept("commands");
        window.write("/handoff billing " + ASK);
        window.form().waitFor();
        look.accept("form");
        window.form().locator("[type=submit]").click();
        window.form().getByText("Please complete this required field.").first().waitFor();
        look.accept("form-errors");
        window.sendExample();
        look.accept("handed-off");
    }

    private void unanswered() {
        window.as("Ben");
        window.message("nobody has it yet").waitFor();
        look.accept("card");
        window.pass("+1 h").openThread();
        window.replied("H-1 has waited").waitFor();
        look.accept("nudge");
        window.leaveThread();
        window.message(CARD).hover();
        tool(window.message(CARD), "More on this message").click();
        look.accept("menu");
        window.page.keyboard().press("Escape");
        tool(window.message(CARD), "Return").click();
        window.form().waitFor();
        look.accept("return");
        leaveForm();
    }

    private void people() {
        window.as("Bob").pass("next morning").go("Baton");
        window.message("Open against your teams").waitFor();
        look.accept("supervisor-and-digest");
        window.button("Home").click();
        window.page.getByText("Your teams and people").waitFor();
        look.accept("home-of-a-supervisor");
        window.pass("next morning").pass("next morning");
        window.as("Maria").go("Joanne");
        window.message("Agree here on who takes it").waitFor();
        look.accept("parties");
    }

    private void taken() {
        window.as("Ben").go("#billing");
        window.message(CARD).hover();
        tool(window.message(CARD), "React: white check mark").click();
        window.message("owner since").waitFor();
        look.accept("taken");
        window.openThread().reply("I am on it. The second payment goes back today.");
        window.replied("The second payment goes back today.").hover();
        tool(window.replied("The second payment goes back today."), "More on this message")
                .click();
        window.page.getByRole(AriaRole.MENUITEM).getByText("Edit").click();
        look.accept("own-message-edited");
        window.page.keyboard().press("Escape");
        window.leaveThread();
    }

    private void answers() {
        for (var words : new String[] {"mine", "who refund", "teams", "nonsense"}) {
            window.write("/handoff " + words);
            window.message("Only visible to you").waitFor();
        }
        look.accept("answers-for-one-alone");
    }

    private void closed() {
        tool(window.message(CARD), "Resolve").click();
        window.form().waitFor();
        look.accept("resolve");
        window.sendExample();
        window.as("Joanne").go("Baton");
        look.accept("line");
        window.openThread();
        window.replied("says that H-1 is done").waitFor();
        look.accept("asked-whether-done");
        tool(window.replied("says that H-1 is done"), "Confirm").click();
        window.page.getByText("Nothing was dropped").waitFor();
        look.accept("closed");
        tool(window.replied("How was it?"), "Good").click();
        window.replied("You rated it").waitFor();
        look.accept("rated");
        window.leaveThread();
        window.page.getByText("All that Baton did").click();
        look.accept("all-that-baton-did");
        window.page.getByText("All that Baton did").click();
        window.button("Home").click();
        window.page.getByText("will be listed here").waitFor();
        look.accept("home");
    }

    private void directory() {
        window.as("Ada").write("/handoff teams");
        tool(window.message("Only visible to you"), "Add team").click();
        window.form().waitFor();
        look.accept("team");
        leaveForm();
    }

    private void leaveForm() {
        window.page.keyboard().press("Escape");
        window.form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static Locator tool(Locator message, String name) {
        return message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
