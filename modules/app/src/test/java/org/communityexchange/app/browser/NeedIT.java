package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;

/** Help between two members on their phones: asked for, answered, accepted, done, confirmed, and on the statements of both. */
@ExtendWith(Browsers.class)
class NeedIT {

    private static final String NEED = "Carry a sofa down two flights";
    private static final Duration MOST = Duration.ofSeconds(60);

    @Test
    void fromANeedToTheStatementsOfBoth() {
        var begin = Instant.now();
        try (var joy = Visitor.at(360);
                var mateo = Visitor.at(360);
                var ines = Visitor.at(360)) {
            joy.signsIn("joy").opens("Wallet");
            var before = credits(joy);
            var heldBefore = held(joy);
            asks(joy);
            mateo.signsIn("mateo").opens("Wallet");
            var helperBefore = credits(mateo);
            answers(mateo);
            accepts(joy, before, heldBefore);
            does(mateo);
            confirms(ines);

            mateo.goesTo("/wallet/statement");
            assertThat(line(mateo, "Thanks for: " + NEED)).containsText("+2");
            mateo.looks("need-statement-helper").opens("Wallet");
            assertThat(credits(mateo)).isEqualTo(helperBefore + 2);
            joy.goesTo("/wallet/statement");
            assertThat(line(joy, "Set aside for: " + NEED)).containsText("−2");
            joy.looks("need-statement-helped").opens("Wallet");
            assertThat(credits(joy)).isEqualTo(before - 2);
            assertThat(held(joy)).isEqualTo(heldBefore);
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(MOST);
    }

    private static void asks(Visitor joy) {
        joy.goesTo("/o/reimagine/needs/new").looks("need-form");
        joy.presses("Publish a need");
        assertThat(joy.main()).containsText("Fill in “Title”");
        joy.looks("need-form-refused");
        joy.types("Title", NEED)
                .types("Details", "An old green sofa; the stairs are wide. Tea afterwards.")
                .chooses("What is it about?", "OTHER")
                .types("Place", "Wortley Village")
                .types("Minutes it may take", "60");
        joy.main().getByText("Days, times and dates").click();
        joy.main().getByLabel("Saturday").check();
        joy.main().getByLabel("This week").check();
        joy.presses("Publish a need");
        assertThat(joy.main().locator("h1")).hasText(NEED);
        assertThat(joy.main()).containsText("Nobody has answered yet");
        joy.looks("need-published");
    }

    private static void answers(Visitor mateo) {
        mateo.opens("Needs").looks("need-board");
        mateo.types("Search in titles and details", "soffa").presses("Search");
        mateo.looks("need-board-searched");
        mateo.follows(NEED).looks("need-seen");
        mateo.follows("Promise to help").looks("need-answer");
        mateo.main().getByLabel("Credits, from who is helped").check();
        mateo.presses("Look at what it would bring");
        assertThat(fact(mateo, "What it would bring")).containsText("2 credits");
        mateo.looks("need-answer-check").presses("I promise");
        assertThat(mateo.main()).containsText("Promised. You will see here when somebody answers.");
        mateo.looks("need-answered");
    }

    private static void accepts(Visitor joy, int before, int heldBefore) {
        joy.goesTo("/published").looks("need-mine");
        joy.follows("1 answer waits for your yes").looks("need-with-answer");
        assertThat(joy.main()).containsText("Mateo Garcia");
        joy.follows("Look, and say yes or no").looks("need-accept");
        joy.presses("Accept");
        assertThat(joy.main()).containsText("Accepted");
        joy.opens("Wallet").looks("need-wallet-held");
        assertThat(credits(joy)).isEqualTo(before - 2);
        assertThat(held(joy)).isEqualTo(heldBefore + 2);
    }

    private static void does(Visitor mateo) {
        mateo.opens("Commitments");
        mateo.follows(NEED);
        mateo.types("How many minutes did it take?", "70").presses("It is done");
        assertThat(mateo.main()).containsText("Thank you. A steward will confirm it.");
        mateo.looks("need-done");
    }

    private static void confirms(Visitor ines) {
        ines.signsIn("ines").goesTo("/o/reimagine").opens("Your queue").looks("need-queue");
        var waiting = ines.main().locator(".queue-item", new Locator.LocatorOptions().setHasText(NEED));
        waiting.getByText("Confirm", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(waiting).containsText("Confirmed");
        ines.looks("need-confirmed");
    }

    /** What can be spent, as the wallet says it in large. */
    private static int credits(Visitor visitor) {
        var large = visitor.main()
                .locator("p", new Locator.LocatorOptions().setHasText("to spend"))
                .first();
        return Integer.parseInt(large.innerText().strip().split("\\s+")[0]);
    }

    /** What is set aside for what was accepted; the wallet has no such line when it is nothing. */
    private static int held(Visitor visitor) {
        var line = fact(visitor, "Set aside");
        return line.count() == 0 ? 0 : Integer.parseInt(line.innerText().strip().split("\\s+")[0]);
    }

    private static Locator line(Visitor visitor, String what) {
        return visitor.main()
                .locator("tbody tr", new Locator.LocatorOptions().setHasText(what))
                .first();
    }

    private static Locator fact(Visitor visitor, String name) {
        return visitor.main()
                .locator(".summary-row", new Locator.LocatorOptions().setHasText(name))
                .locator("dd");
    }
}
