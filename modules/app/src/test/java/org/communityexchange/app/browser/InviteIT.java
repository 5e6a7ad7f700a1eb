package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a steward's form to a new member, by a letter and Keycloak's own registration. */
@ExtendWith(Browsers.class)
class InviteIT {

    private static final String ADDRESS = "nora.lindqvist@demo.example";

    @Test
    void whoeverIsInvitedByLetterRegistersAndIsAMember() {
        try (var maya = Visitor.at(1280);
                var nora = Visitor.at(360)) {
            maya.signsIn("maya").goesTo("/o/ics/people/invite").looks("invite-form");
            maya.main().locator("#displayName").fill("Nora Lindqvist");
            maya.main().locator("#email").fill(ADDRESS);
            maya.presses("Send the invitation");
            assertThat(maya.main()).containsText("The invitation to Nora Lindqvist is on its way.");
            maya.looks("invite-sent");

            var letter = Browsers.exchange().mail().awaitMessageTo(ADDRESS);
            nora.page().navigate(letter.links().getFirst());
            nora.page().locator("#firstName").fill("Nora");
            nora.page().locator("#lastName").fill("Lindqvist");
            Browsers.exchange().mail().clear();
            submit(nora);

            // Keycloak asks the address itself before it takes a password for it.
            var second = Browsers.exchange().mail().awaitMessageTo(ADDRESS);
            nora.page().navigate(second.links().getFirst());
            nora.page().locator("#password-new").fill("demo-nora-lindqvist");
            nora.page().locator("#password-confirm").fill("demo-nora-lindqvist");
            submit(nora);
            nora.page().waitForURL(url -> url.startsWith(Browsers.exchange().baseUrl()));

            nora.goesTo("/").looks("invite-home");
            assertThat(nora.main()).containsText("Hello Nora Lindqvist");
            nora.goesTo("/o/ics/membership").looks("invite-membership");
            assertThat(nora.main()).containsText("Maya Clarke");
            maya.goesTo("/o/ics/people?name=Nora");
            assertThat(maya.main().locator("tbody tr")).containsText("Nora Lindqvist");
        }
    }

    private static void submit(Visitor visitor) {
        visitor.page()
                .locator("input[type=submit], button[type=submit]")
                .first()
                .click();
    }
}
