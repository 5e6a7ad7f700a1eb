package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole loop through the real sign-in: promised, kept, confirmed, received, set aside, given. */
@ExtendWith(Browsers.class)
class LoopIT {

    private static final String EVENT = "Repair Café at the Central Library";
    private static final String PROMISE = EVENT + ": Welcome desk";

    /** What one member has and does: before, minutes worked, brought, banked afterwards, and left after a meal for two credits. */
    @ParameterizedTest(name = "{2} at {0} px")
    @CsvSource({"360, ben, Ben Okafor, 0, 130, 4, 25, 4, 2", "1280, ana, Ana Silva, 6, 120, 4, 0, 10, 8"})
    void fromAPromiseToAMeal(
            int width,
            String name,
            String fullName,
            int before,
            int minutes,
            int brought,
            int banked,
            int afterwards,
            int left) {
        try (var member = Visitor.at(width);
                var maya = Visitor.at(width);
                var ines = Visitor.at(width)) {
            promises(member, name, before);
            keeps(member, minutes);
            confirms(maya, fullName, brought, banked);
            var promise = member.path();

            member.opens("Wallet");
            assertThat(member.main()).containsText("%d credits to spend".formatted(afterwards));
            assertThat(member.main()).containsText("%d of 30 minutes banked".formatted(banked));
            member.looks("loop-wallet");
            opensWhereItCameFrom(member, brought, promise);

            spends(member, afterwards, left);
            serves(ines, fullName);

            member.opens("Wallet");
            assertThat(member.main()).containsText("%d credits to spend".formatted(left));
            assertThat(member.main()).not().containsText("Set aside 2");
            member.looks("loop-wallet-after");
            member.follows("See everything");
            var spent = line(member, "A warm meal at our table");
            assertThat(spent).containsText("−2");
            assertThat(line(member, PROMISE)).containsText("+" + brought);
            member.looks("loop-statement");
        }
    }

    private static void promises(Visitor member, String name, int before) {
        member.goesTo("/").looks("loop-front");
        member.signsIn(name).opens("Wallet");
        assertThat(member.main()).containsText("%d credits to spend".formatted(before));
        member.opens("Home").looks("loop-home");
        member.follows(EVENT).looks("loop-event");
        item(member, "Welcome desk").getByText("Take a place").click();
        assertThat(fact(member, "What it would bring")).containsText("5 credits, and");
        member.looks("loop-check").presses("I promise");
        assertThat(member.main()).containsText("Promised. You are in.");
        assertThat(member.main()).containsText("Accepted");
        member.looks("loop-promised");
    }

    private static void keeps(Visitor member, int minutes) {
        member.types("How many minutes did it take?", String.valueOf(minutes)).presses("It is done");
        assertThat(member.main()).containsText("Thank you. A steward will confirm it.");
        assertThat(member.main()).containsText("To confirm");
        member.looks("loop-kept");
    }

    private static void confirms(Visitor maya, String fullName, int brought, int banked) {
        maya.signsIn("maya").goesTo("/o/ics").opens("Your queue").looks("loop-queue");
        var waiting = item(maya, fullName);
        waiting.getByText("Confirm", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(waiting)
                .containsText(
                        "Confirmed: %d credits, and %d of 30 minutes towards the next.".formatted(brought, banked));
        maya.looks("loop-confirmed");
    }

    private static void opensWhereItCameFrom(Visitor member, int brought, String promise) {
        member.follows("Thanks for: " + PROMISE);
        assertThat(member.main()).containsText("new, from ICS");
        assertThat(member.main().locator("tbody tr")).containsText(String.valueOf(brought));
        member.looks("loop-transfer").follows(PROMISE);
        org.assertj.core.api.Assertions.assertThat(member.path()).isEqualTo(promise);
        assertThat(member.main()).containsText("Maya Clarke");
        member.looks("loop-source");
    }

    private static void spends(Visitor member, int afterwards, int left) {
        member.opens("Offers").looks("loop-offers");
        member.follows("A warm meal at our table").looks("loop-meal");
        member.follows("Spend credits on this");
        assertThat(fact(member, "It costs")).hasText("2 credits");
        assertThat(fact(member, "In your wallet now")).hasText("%d credits".formatted(afterwards));
        assertThat(fact(member, "Left afterwards")).hasText("%d credits".formatted(left));
        member.looks("loop-spend-check").presses("Set 2 credits aside");
        assertThat(member.main()).containsText("Your credits are set aside.");
        member.looks("loop-held").opens("Wallet");
        assertThat(member.main()).containsText("%d credits to spend".formatted(left));
        assertThat(fact(member, "Set aside")).hasText("2 credits");
        member.looks("loop-wallet-held");
    }

    private static void serves(Visitor ines, String fullName) {
        ines.signsIn("ines").goesTo("/o/reimagine").opens("To serve").looks("loop-to-serve");
        item(ines, fullName).getByText("It was given").click();
        assertThat(ines.main()).containsText("The credits were passed on. Thank you for giving.");
        ines.looks("loop-served");
    }

    private static Locator item(Visitor visitor, String about) {
        return visitor.main().locator(".queue-item", new Locator.LocatorOptions().setHasText(about));
    }

    private static Locator line(Visitor member, String what) {
        return member.main()
                .locator("tbody tr", new Locator.LocatorOptions().setHasText(what))
                .first();
    }

    private static Locator fact(Visitor member, String name) {
        return member.main()
                .locator(".summary-row", new Locator.LocatorOptions().setHasText(name))
                .locator("dd");
    }
}
