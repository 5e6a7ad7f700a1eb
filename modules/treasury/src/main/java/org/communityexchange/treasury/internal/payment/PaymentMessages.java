package org.communityexchange.treasury.internal.payment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.CardOrder;

/** The words of paying by card. */
@MessageBundle("payment")
public interface PaymentMessages {

    @Message("Pay by card")
    String title();

    @Message(
            "You pay on the page of the card provider; the exchange never sees your card. {organisation} receives the money.")
    String lead(String organisation);

    @Message("What is it?")
    String kind_label();

    @Message("Buy credits")
    String purchase();

    @Message("$10.00 for each credit, whole ones only. They never expire, and they are spent in the community.")
    String purchase_hint();

    @Message("Give once")
    String gift();

    @Message("For the common fund; no credits.")
    String gift_hint();

    @Message("Amount")
    String cents();

    @Message("In dollars: 50 buys 5 credits.")
    String cents_hint();

    @Message("Go on to pay")
    String pay();

    @Message("Nothing is charged yet.")
    String begun();

    @Message("To the card provider’s page")
    String to_provider();

    @Message(
            "{#when state}{#is OPEN}Not paid yet{#is PENDING}On its way{#is PAID}Paid{#is EXPIRED}Not paid in time{#is FAILED}It did not work{/when}")
    String state(CardOrder.State state);

    @Message(
            "{#when state}{#is OPEN}Pay on the provider’s page. If you have just done so, open this page again in a moment.{#is PENDING}The bank is still moving the money, which can take some days. Nothing more is needed from you.{#is PAID}Thank you. The money has arrived, and here is your receipt.{#is EXPIRED}The provider’s page has closed and nothing was charged. You can begin again.{#is FAILED}The bank did not let the payment through, and nothing was booked. You can begin again.{/when}")
    String state_text(CardOrder.State state);

    @Message("Your receipt")
    String receipt();

    @Message("Begin again")
    String again();

    @Message("Gift to {organisation}")
    String what_gift(String organisation);

    @Message("{credits} Community Exchange credits, {organisation}")
    String what_credits(long credits, String organisation);
}
