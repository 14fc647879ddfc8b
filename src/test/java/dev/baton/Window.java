package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The playground's page in a browser, for those who click and type. Everything is found by its role and its name. */
public final class Window implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;
    private static final String TELL_VIOLATIONS =
            "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))";

    /** How large, and in which colours. */
    public record Screen(int width, int height, ColorScheme scheme) {
        public static final Screen DESKTOP = new Screen(1440, 900, ColorScheme.LIGHT);

        NewContextOptions options() {
            return new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
        }
    }

    public final Page page;
    private final List<String> trouble = new ArrayList<>();
    private boolean expected;

    Window(BrowserContext context, URI address) {
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.addInitScript(TELL_VIOLATIONS);
        page.onConsoleMessage(line -> {
            if (!line.type().equals("log")) {
                trouble.add(line.type() + ": " + line.text());
            }
        });
        page.onPageError(trouble::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address.toString())) {
                trouble.add("asked for " + request.url());
            }
        });
        page.navigate(address.toString());
        composer().waitFor();
    }

    /** What went wrong so far; who asks expects something, and judges it. */
    List<String> trouble() {
        expected = true;
        return List.copyOf(trouble);
    }

    Window as(String name) {
        var person = page.getByRole(AriaRole.GROUP, named("You act as"))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
        person.click();
        return this;
    }

    Window go(String place) {
        page.getByRole(AriaRole.NAVIGATION, named("Conversations"))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(place))
                .click();
        return this;
    }

    Locator composer() {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.TEXTBOX);
    }

    Window write(String words) {
        composer().fill(words);
        composer().press("Enter");
        return this;
    }

    Locator thread() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Thread"));
    }

    Window reply(String words) {
        thread().getByRole(AriaRole.TEXTBOX).fill(words);
        thread().getByRole(AriaRole.TEXTBOX).press("Enter");
        return this;
    }

    /** Opens the thread of the last message that has one. */
    Window openThread() {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("open the thread"))
                .last()
                .click();
        return this;
    }

    Window leaveThread() {
        button("Close the thread").click();
        return this;
    }

    /** One of the steps by which time is put on; what fell due meanwhile has been done then. */
    Window pass(String step) {
        button(step).click();
        page.waitForCondition(() ->
                page.getByRole(AriaRole.GROUP, named("Time in the playground")).getAttribute("aria-busy") == null);
        return this;
    }

    /** The last message in the room that says so. */
    Locator message(String words) {
        return saying(page.getByRole(AriaRole.MAIN), words);
    }

    /** The last message in the open thread that says so. */
    Locator replied(String words) {
        return saying(thread(), words);
    }

    private static Locator saying(Locator where, String words) {
        return where.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    Locator form() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Sends the form that is open, filled with its example. */
    Window sendExample() {
        form().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fill in an example"))
                .click();
        form().locator("[type=submit]").click();
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(expected ? List.of() : trouble).isEmpty();
    }
}
