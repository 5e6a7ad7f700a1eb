package org.communityexchange.treasury.internal.redemption;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.RedemptionRightView;

/** The words of redemption rights and of what the council sets for all. */
@MessageBundle("redemption")
public interface RedemptionMessages {
    @Message("Redemption rights")
    String rights();

    @Message(
            "Which organisations may turn credits they received into cash, at which rate, and how much. Decided by the council, for everybody to read.")
    String rights_lead();

    @Message("Redemption right of {organisation}")
    String right_of(String organisation);

    @Message("Grant a right")
    String grant();

    @Message("Change it")
    String change();

    @Message("Change the right of {organisation}")
    String change_of(String organisation);

    @Message("End it")
    String revoke();

    @Message("It ends now. Claims that were booked stay.")
    String revoke_text();

    @Message("No organisation has a right yet")
    String none();

    @Message("Until the council grants one, credits are spent on what others offer.")
    String none_text();

    @Message("Organisation")
    String organisation();

    @Message("Rate")
    String rate();

    @Message("Cents for a credit")
    String rate_field();

    @Message("1 to 1,000. A credit is worth $10.00, so 1000 is the full value and 800 is $8.00.")
    String rate_hint();

    @Message("Cap")
    String cap();

    @Message("Credits in one period")
    String cap_field();

    @Message("{credits} credits a {#when period}{#is MONTH}month{#is QUARTER}quarter{/when}")
    String cap_words(int credits, CapPeriod period);

    @Message("How long the cap counts")
    String period();

    @Message("{#when period}{#is MONTH}A month{#is QUARTER}A quarter{/when}")
    String period_name(CapPeriod period);

    @Message("Without anybody’s word up to")
    String automatic();

    @Message("Dollars. Above it somebody of another organisation says yes; 0 for always.")
    String automatic_hint();

    @Message("Which offers?")
    String offers();

    @Message("Tick none to let it hold for all of the organisation’s own offers.")
    String offers_hint();

    @Message("All of its own")
    String all_offers();

    @Message("{count} chosen ones")
    String some_offers(int count);

    @Message("Whose cash pays?")
    String payer();

    @Message("Leave it open for whom the council’s policy names.")
    String payer_hint();

    @Message("First day")
    String from();

    @Message("Last day")
    String until();

    @Message("At most three years after the first. It lapses by itself.")
    String until_hint();

    @Message("Why")
    String reason();

    @Message("Everybody may read it.")
    String reason_hint();

    @Message("State")
    String state();

    @Message("In force")
    String in_force();

    @Message("Not in force")
    String not_in_force();

    @Message("Every decision")
    String history();

    @Message("{#when kind}{#is GRANTED}Granted{#is CHANGED}Changed{#is REVOKED}Ended{/when}")
    String kind(RedemptionRightView.Kind kind);

    @Message("What")
    String what();

    @Message("Decided")
    String decided();

    @Message("by {name}")
    String by(String name);

    @Message("Days")
    String days();

    @Message("{from} to {until}")
    String days_words(String from, String until);

    @Message("The right is granted.")
    String was_granted();

    @Message("The change is decided.")
    String was_changed();

    @Message("The right has ended.")
    String was_revoked();

    @Message("What the council set for all")
    String policy();

    @Message("What a claim must leave covered")
    String floor();

    @Message("Percent of what is out; 0 for no floor. Claims that would go below it wait in the queue.")
    String floor_hint();

    @Message("{percent} %")
    String percent(int percent);

    @Message("No floor")
    String no_floor();

    @Message("Nobody yet")
    String nobody();

    @Message("Its cash pays approved claims, unless a right names another.")
    String default_payer_hint();

    @Message("Set it from now on")
    String set_policy();

    @Message("It holds from now on.")
    String was_set();

    @Message("Set something else")
    String edit_policy();
}
