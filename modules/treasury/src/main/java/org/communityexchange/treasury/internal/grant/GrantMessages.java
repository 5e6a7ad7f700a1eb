package org.communityexchange.treasury.internal.grant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of credits granted by a decision. */
@MessageBundle("grant")
public interface GrantMessages {

    @Message("Granted credits")
    String title();

    @Message(
            "New credits come from confirmed help, from a purchase, or from a decision. These were decided. Everybody sees the sums in the public books; who received them stands only here.")
    String lead();

    @Message("Grant credits")
    String start();

    @Message("Grant credits to {name}")
    String start_to(String name);

    @Message("Nothing was granted yet")
    String none();

    @Message("When a meeting decides to grant credits, write the decision down here.")
    String none_text();

    @Message("Who receives them?")
    String who();

    @Message("The solidarity pot")
    String pot();

    @Message("For whoever needs a place and has no credits.")
    String pot_text();

    @Message("An organisation")
    String organisation();

    @Message("A person")
    String member();

    @Message("Name")
    String name();

    @Message("Somebody from an organisation you belong to.")
    String name_hint();

    @Message("Find")
    String find();

    @Message("Nobody with this name")
    String nobody();

    @Message(
            "You find people with whom you share an organisation. For anybody else, somebody else on the council can record it.")
    String nobody_text();

    @Message("Choose {name}")
    String choose(String name);

    @Message("Next")
    String next();

    @Message("Whose credits are they?")
    String issuer();

    @Message("This organisation issues them, and its money backs them as it decided for all its credits.")
    String issuer_hint();

    @Message("Credits")
    String credits();

    @Message("Whole credits, 1 to 100,000.")
    String credits_hint();

    @Message("What was decided")
    String decision();

    @Message(
            "As it stands in the minutes. Whoever works for the exchange reads it; name nobody who should stay unnamed.")
    String decision_hint();

    @Message("Reference")
    String reference();

    @Message("By which the decision is found again, such as 2026-11/4. The receiver sees it in the wallet.")
    String reference_hint();

    @Message("Decided on")
    String decided_on();

    @Message("The decision sets the budgets of the organisation aside")
    String beside();

    @Message("Only when the decision says so in words. The grant then uses none of the budgets.")
    String beside_hint();

    @Message("beside the budgets")
    String is_beside();

    @Message("within the budgets")
    String is_within();

    @Message("Budgets")
    String budgets();

    @Message("To")
    String to();

    @Message("Backing declared")
    String declared();

    @Message("Recorded by")
    String recorded_by();

    @Message("Recorded")
    String recorded();

    @Message("Decision {reference}")
    String decision_named(String reference);

    @Message("taken back")
    String taken_back();

    @Message("Taken back")
    String taken_back_on();

    @Message("Take it back")
    String take_back();

    @Message(
            "The credits end and the money behind them returns. It works only while the receiver still has all of them.")
    String take_back_text();

    @Message("Why")
    String reason();

    @Message("Older")
    String older();

    @Message("Save as CSV")
    String csv();

    @Message("The credits were granted.")
    String was_granted();

    @Message("The grant was taken back.")
    String was_taken_back();

    @Message(
            "Nobody grants credits to themselves or their household. Somebody else on the council records this decision.")
    String own_side();
}
