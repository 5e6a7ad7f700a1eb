package org.communityexchange.treasury.internal.contribution;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.PayerKind;
import org.communityexchange.treasury.PaymentMethod;

/** The words of contributions and their receipts. */
@MessageBundle("contribution")
public interface ContributionMessages {

    @Message("Money in")
    String title();

    @Message("Donations, purchases and gifts, each with its receipt.")
    String door();

    @Message("{#if count == 1}One payment by card needs a look.{#else}{count} payments by card need a look.{/if}")
    String door_alarms(long count);

    @Message("Record money")
    String record();

    @Message(
            "Write down what has arrived. Money moves and, for a purchase, credits come at once; corrections are reversals.")
    String record_lead();

    @Message("{#when kind}{#is DONATION}Donation{#is PURCHASE}Purchase of credits{#is GIFT}Gift{/when}")
    String kind(ContributionKind kind);

    @Message(
            "{#when kind}{#is DONATION}An instalment of a pledge, for the common fund.{#is PURCHASE}$10.00 for each credit, whole ones only.{#is GIFT}For the common fund; no credits.{/when}")
    String kind_hint(ContributionKind kind);

    @Message("{kind}, receipt {receipt}")
    String line(String kind, String receipt);

    @Message("What is it?")
    String kind_label();

    @Message("Which pledge?")
    String pledge();

    @Message("Only for a donation.")
    String pledge_hint();

    @Message("{name}: {amount}")
    String pledge_option(String name, String amount);

    @Message("Who gave it?")
    String payer_label();

    @Message("Not needed for a donation: it is whoever pledged.")
    String payer_hint();

    @Message(
            "{#when kind}{#is PERSON}Somebody of the exchange{#is ORGANISATION}An organisation{#is OUTSIDE}Somebody from outside{#is ANONYMOUS}Nobody is named{/when}")
    String payer(PayerKind kind);

    @Message("Person")
    String person();

    @Message("Credits bought go into this person’s wallet.")
    String person_hint();

    @Message("Organisation")
    String organisation();

    @Message("Name")
    String outside();

    @Message("For the receipt of somebody from outside. It can be forgotten later.")
    String outside_hint();

    @Message("How did it come?")
    String method_label();

    @Message(
            "{#when method}{#is CASH}Cash{#is CHEQUE}Cheque{#is E_TRANSFER}E-transfer{#is BANK_TRANSFER}Bank transfer{#is CARD}Card{#is OTHER}Another way{/when}")
    String method(PaymentMethod method);

    @Message("Reference")
    String reference();

    @Message("What the bank or the cheque says, so that it is found again.")
    String reference_hint();

    @Message("Received on")
    String received_on();

    @Message("Amount")
    String cents();

    @Message("In dollars: 50 or 12.50.")
    String cents_hint();

    @Message("The money has arrived and cannot bounce any more")
    String settled();

    @Message("Needed for a purchase: credits come only then.")
    String settled_hint();

    @Message("Note")
    String note();

    @Message("Record it")
    String record_now();

    @Message("Recorded, with receipt {receipt}.")
    String recorded(String receipt);

    @Message("Kind")
    String filter_kind();

    @Message("Method")
    String filter_method();

    @Message("From day")
    String filter_from();

    @Message("To day")
    String filter_to();

    @Message("State")
    String filter_state();

    @Message("It stands")
    String stands();

    @Message("Taken back")
    String reversed();

    @Message("Show")
    String filter_show();

    @Message("Receipt")
    String receipt();

    @Message("Day")
    String day();

    @Message("From")
    String from();

    @Message("Credits")
    String credits();

    @Message("Together, without what was taken back")
    String together();

    @Message("Download as CSV")
    String csv();

    @Message("Older")
    String older();

    @Message("Nothing here yet")
    String empty();

    @Message("What has arrived in cash, by cheque or by transfer is recorded here, and each gets a receipt.")
    String empty_text();

    @Message("Recorded by")
    String recorded_by();

    @Message("The card provider")
    String provider();

    @Message("Instalments it paid")
    String paid();

    @Message("Show the receipt")
    String show_receipt();

    @Message("Take it back")
    String reverse();

    @Message(
            "The money goes back where it came from, and credits that were bought are taken out of the wallet. The receipt stays and says so. It cannot be done when those credits were spent.")
    String reverse_text();

    @Message("Reason")
    String reason();

    @Message("It was taken back. The receipt says so.")
    String reverse_done();

    @Message("Taken back on {day}: {reason}")
    String reversed_on(String day, String reason);

    @Message("Forget the name")
    String forget();

    @Message("The name is forgotten.")
    String forgotten();

    @Message("The name was forgotten")
    String name_forgotten();

    @Message("Payments by card that need a look")
    String alarms();

    @Message(
            "The card provider said something that is not booked by itself. Look at it there, do what is needed here, and say what was done.")
    String alarms_text();

    @Message("What was done")
    String alarm_note();

    @Message("Settled")
    String alarm_settle();

    @Message("Noted. It is off the list.")
    String alarm_settled();

    @Message("Receipt {receipt}")
    String receipt_title(String receipt);

    @Message("Received with thanks by {organisation}")
    String receipt_lead(String organisation);

    @Message("Number")
    String number();

    @Message("In words")
    String in_words();

    @Message("For")
    String received_for();

    @Message("{credits} credits, lot {lot}")
    String for_credits(long credits, String lot);

    @Message("1 credit, lot {lot}")
    String for_credit(String lot);

    @Message("The common fund, as an instalment of a pledge; no credits")
    String for_donation();

    @Message("The common fund, as a gift; no credits")
    String for_gift();

    @Message(
            "This is a receipt for money received. It is not an official donation receipt for income tax purposes: only a registered charity can issue one, and it says so.")
    String not_for_tax();

    @Message(
            "Credits are spent in the community. They have no cash value to the member and are not paid out. Purchased credits never expire (Ontario Regulation 17/05 under the Consumer Protection Act, 2002).")
    String about_credits();

    @Message("To print it, use your browser’s print command; it fits one page.")
    String how_to_print();

    @Message("This contribution was taken back on {day}. This receipt is no longer valid. Reason: {reason}")
    String receipt_reversed(String day, String reason);

    @Message("Your giving")
    String to_giving();
}
