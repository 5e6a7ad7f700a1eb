package org.communityexchange.treasury.internal.giving;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.PledgeRhythm;
import org.communityexchange.treasury.PledgeState;

/** The words of a member's page of giving. */
@MessageBundle("giving")
public interface GivingMessages {
    @Message("Your giving")
    String title();

    @Message(
            "Money keeps the table set for those who have none. Give a little regularly, give once, or buy credits to spend: each in its own way.")
    String lead();

    @Message("Your pledges")
    String pledges();

    @Message("{amount} {rhythm} to {organisation}")
    String pledge(String amount, String rhythm, String organisation);

    @Message("{#when rhythm}{#is MONTHLY}every month{#is QUARTERLY}every three months{#is YEARLY}once a year{/when}")
    String rhythm(PledgeRhythm rhythm);

    @Message("{#when state}{#is ACTIVE}Active{#is PAUSED}Paused{#is LAPSED}Lapsed{#is ENDED}Ended{/when}")
    String state(PledgeState state);

    @Message("next on")
    String next();

    @Message("{amount} so far")
    String so_far(String amount);

    @Message("A pledge is a small amount given regularly. You can change, pause or end it at any time.")
    String pledges_empty_text();

    @Message("Pledge to {organisation}")
    String make(String organisation);

    @Message("Buy credits")
    String buy();

    @Message(
            "One credit costs $10.00. Bring money to an organisation’s treasurer, or send it by e-transfer with your name: when it has arrived, the credits are in your wallet. They never expire, and they are spent in the community.")
    String buy_text();

    @Message("Buy credits by card")
    String buy_by_card();

    @Message("Give once, by card")
    String give_by_card();

    @Message("What you gave")
    String given();

    @Message("Nothing yet. When a treasurer has recorded what you gave, the receipt is here.")
    String given_empty();

    @Message("{#when kind}{#is DONATION}Donation{#is PURCHASE}Credits bought{#is GIFT}Gift{/when}")
    String kind(ContributionKind kind);

    @Message("Receipt")
    String receipt();

    @Message("What")
    String what();

    @Message("To")
    String to();

    @Message("Day")
    String day();

    @Message("Amount")
    String amount();

    @Message("Credits")
    String credits();

    @Message("taken back")
    String reversed();
}
