package org.communityexchange.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser window, doing what people do: follow links, press buttons, fill in fields by their labels. */
final class Visitor implements AutoCloseable {

    private final BrowserContext window;
    private final Page page;
    private final boolean javaScript;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext window, boolean javaScript) {
        this.window = window;
        this.javaScript = javaScript;
        this.page = window.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    static Visitor at(int width) {
        return new Visitor(Browsers.window(width), true);
    }

    /** With a camera, see {@link Browsers#seeing}. */
    static Visitor seeing(Browser browser, int width) {
        return new Visitor(Browsers.window(browser, width, true), true);
    }

    static Visitor withoutJavaScript(int width) {
        return new Visitor(Browsers.window(width, false), false);
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    /** What the browser complained about: errors of scripts and whatever the content policy refused. */
    List<String> complaints() {
        return complaints;
    }

    Locator main() {
        return page.locator("main");
    }

    /** The address of the page without the server. */
    String path() {
        return page.url().substring(Browsers.exchange().baseUrl().length());
    }

    Visitor goesTo(String path) {
        var response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Signs in as a person of the demo through Keycloak's own form, starting at the front page. */
    Visitor signsIn(String firstName) {
        goesTo("/");
        page.locator("header")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        signsInAtKeycloak(firstName + "@demo.example", "demo-" + firstName);
        return this;
    }

    void signsInAtKeycloak(String email, String password) {
        page.locator("#username").fill(email);
        if (!page.locator("#password").isVisible()) {
            // The realm has organisations, so Keycloak asks who first.
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(Browsers.exchange().baseUrl()));
    }

    /** A place in the header. */
    Visitor opens(String place) {
        page.locator("header")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + place + "\\b")))
                .click();
        return this;
    }

    Visitor follows(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    Locator button(String words) {
        return main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words));
    }

    Visitor types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Locator field(String label) {
        return main().getByLabel(Pattern.compile("^" + label.replaceAll("[?.()]", "\\\\$0")));
    }

    Visitor chooses(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** The page is good for everybody, fits its window, and is kept as a picture. */
    Visitor looks(String name) {
        if (javaScript) {
            Accessibility.isGood(page);
        } else {
            Accessibility.isGoodWithoutJavaScript(page);
        }
        Accessibility.fits(page);
        Browsers.picture(page, name);
        return this;
    }

    /** The cookies of the session go, as they do when it ends; all others stay. */
    void losesSession() {
        window.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
    }

    @Override
    public void close() {
        window.close();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }
}
