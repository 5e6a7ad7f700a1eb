package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On an old phone with scripts switched off, everything still works. */
@ExtendWith(Browsers.class)
class WithoutJavaScriptIT {

    @Test
    void anOfferIsPublished() {
        try (var chloe = Visitor.withoutJavaScript(360)) {
            chloe.signsIn("chloe").opens("Offers").follows("Publish an offer");
            chloe.types("Title", "Baskets for the market")
                    .types("Details", "Two big ones, Saturdays.")
                    .chooses("What is it about?", "OTHER");
            chloe.main().getByLabel("Everyone in the exchange").check();
            chloe.presses("Publish an offer");
            assertThat(chloe.main()).containsText("Your offer is published.");
            assertThat(chloe.main().locator("h1")).hasText("Baskets for the market");
            assertThat(chloe.main()).containsText("Two big ones, Saturdays.");
            Browsers.picture(chloe.page(), "plain-offer");
            chloe.opens("Offers");
            assertThat(chloe.main()).containsText("Baskets for the market");
        }
    }

    @Test
    void aPromiseIsMadeAndTakenBack() {
        try (var chloe = Visitor.withoutJavaScript(360)) {
            chloe.signsIn("chloe").goesTo("/o/ics/commitments/new");
            chloe.types("What you promise", "Carry chairs on Friday").types("Minutes", "75");
            chloe.main().getByLabel("Credits, issued by the organisation").check();
            chloe.presses("Look at what it would bring");
            // 45 minutes were confirmed before: one credit, and 15 minutes in the bank.
            assertThat(chloe.main()).containsText("3 credits, and 0 of 30 minutes towards the next");
            Browsers.picture(chloe.page(), "plain-check");
            chloe.presses("I promise");
            assertThat(chloe.main()).containsText("Waiting for an answer");
            chloe.presses("Take the promise back");
            assertThat(chloe.main()).containsText("The promise is taken back.");
            Browsers.picture(chloe.page(), "plain-taken-back");
        }
    }
}
