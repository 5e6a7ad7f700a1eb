package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and what goes wrong with them: nothing typed is lost, nothing is done twice or by halves. */
@ExtendWith(Browsers.class)
class FormsIT {

    private static final String SCRIPT = "<script>document.title='taken over'</script>";

    @Test
    void everyMistakeIsShownAtOnceAndWhatWasTypedStays() {
        try (var ines = Visitor.at(360)) {
            ines.signsIn("ines").goesTo("/o/reimagine/offers/new").looks("form-empty");
            ines.types("Details", "Bread of yesterday")
                    .types("Price in credits", "1.5")
                    .types("How many a month", "-5")
                    .presses("Publish an offer");

            var summary = ines.main().locator("#error-summary");
            assertThat(summary).isFocused();
            assertThat(summary).containsText("Please look at this again");
            assertThat(ines.field("Title")).hasAttribute("aria-invalid", "true");
            assertThat(ines.main().locator("#priceCredits-error")).containsText("no halves and no decimals");
            assertThat(ines.main().locator("#capacityPerMonth-error")).isVisible();
            assertThat(ines.main().locator("#category-error")).isVisible();
            assertThat(ines.field("Details")).hasValue("Bread of yesterday");
            assertThat(ines.field("Price in credits")).hasValue("1.5");
            assertThat(ines.field("How many a month")).hasValue("-5");
            ines.looks("form-wrong");

            summary.locator("a[href='#priceCredits']").click();
            assertThat(ines.field("Price in credits")).isFocused();
        }
    }

    @Test
    void aTitleOfTenThousandCharactersIsRefusedAndKept() {
        try (var grace = Visitor.at(1280)) {
            grace.signsIn("grace").goesTo("/o/ics/offers/new");
            var title = "a".repeat(10_000);
            offers(grace, title);
            assertThat(grace.main().locator("#title-error"))
                    .containsText("“Title” can be at most 120 characters; this has 10,000.");
            assertThat(grace.field("Title")).hasValue(title);
            Accessibility.fits(grace.page());
        }
    }

    @Test
    void aScriptInATitleIsShownAsItWasTyped() {
        try (var grace = Visitor.at(360)) {
            grace.signsIn("grace").goesTo("/o/ics/offers/new");
            offers(grace, SCRIPT);
            assertThat(grace.main().locator("h1")).hasText(SCRIPT);
            assertThat(grace.page()).hasTitle(SCRIPT + " · Community Exchange");
            grace.looks("form-script").presses("Take this offer back");
            assertThat(grace.main()).containsText("The offer is taken back.");
        }
    }

    @ParameterizedTest(name = "{0}, with JavaScript: {1}")
    @CsvSource({"hana, true, 2, 0", "joy, false, 11, 9"})
    void twoPressesSpendOnce(String name, boolean javaScript, int before, int after) {
        try (var member = javaScript ? Visitor.at(1280) : Visitor.withoutJavaScript(360)) {
            member.signsIn(name).opens("Wallet");
            assertThat(member.main()).containsText("%d credits to spend".formatted(before));
            member.opens("Offers").follows("A warm meal at our table").follows("Spend credits on this");
            member.button("Set 2 credits aside").dblclick();
            assertThat(member.main()).containsText("Your credits are set aside.");
            member.opens("Wallet");
            assertThat(member.main()).containsText("%d credits to spend".formatted(after));
            member.follows("Set aside for: A warm meal at our table");
        }
    }

    @Test
    void twoPressesConfirmOnce() {
        try (var maya = Visitor.at(1280);
                var esi = Visitor.at(360)) {
            maya.signsIn("maya").goesTo("/o/ics/queue");
            var waiting = maya.main().locator(".queue-item", new Locator.LocatorOptions().setHasText("Esi Mensah"));
            waiting.getByText("Confirm", new Locator.GetByTextOptions().setExact(true))
                    .dblclick();
            assertThat(waiting).containsText("Confirmed: 5 credits, and 0 of 30 minutes towards the next.");
            esi.signsIn("esi").opens("Wallet");
            assertThat(esi.main()).containsText("5 credits to spend");
            assertThat(esi.main().locator("tbody tr")).hasCount(1);
        }
    }

    @Test
    void aFormThatSomebodyElseWasFasterWithSaysSoAndKeepsWhatWasTyped() {
        try (var leo = Visitor.at(1280)) {
            leo.signsIn("leo").goesTo("/me");
            var second = leo.window().newPage();
            second.navigate("/me");
            second.locator("#neighbourhood").fill("Old East Village");
            second.locator("main button[type=submit]").click();
            second.waitForURL("**/me");
            assertThat(second.locator("#neighbourhood")).hasValue("Old East Village");

            leo.page().locator("#neighbourhood").fill("Wortley");
            leo.presses("Save");
            assertThat(leo.main()).containsText("Your profile was changed elsewhere while you were writing.");
            assertThat(leo.page().locator("#neighbourhood")).hasValue("Wortley");
            leo.looks("form-stale").presses("Save");
            leo.goesTo("/me");
            assertThat(leo.page().locator("#neighbourhood")).hasValue("Wortley");
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void aSessionThatEndsInTheMiddleOfAFormLosesNothing(boolean javaScript) {
        var title = javaScript ? "Bicycle tyres mended" : "Lamps mended";
        try (var farid = javaScript ? Visitor.at(360) : Visitor.withoutJavaScript(360)) {
            farid.signsIn("farid").goesTo("/o/ics/offers/new");
            farid.losesSession();
            offers(farid, title);
            assertThat(farid.main().locator("h1")).hasText("Your session ended before this arrived");
            if (javaScript) {
                farid.looks("form-session-ended");
            }

            Page beside = farid.window().waitForPage(() -> farid.follows("Sign in"));
            assertThat(beside.locator("h1")).hasText("You are signed in again");
            beside.close();
            farid.presses("Send it now");
            assertThat(farid.main()).containsText("Your offer is published.");
            assertThat(farid.main().locator("h1")).hasText(title);
            assertThat(farid.main()).containsText("Bring it in the evening.");
        }
    }

    private static void offers(Visitor member, String title) {
        member.types("Title", title)
                .types("Details", "Bring it in the evening.")
                .chooses("What is it about?", "REPAIR");
        member.main().getByLabel("Everyone in the exchange").check();
        member.presses("Publish an offer");
    }
}
