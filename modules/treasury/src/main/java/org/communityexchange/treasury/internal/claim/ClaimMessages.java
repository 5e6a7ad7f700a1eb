package org.communityexchange.treasury.internal.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.ClaimCheck;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.PaymentMethod;

/** The words of cash claims. */
@MessageBundle("claim")
public interface ClaimMessages {

    @Message("Treasury")
    String treasury();

    @Message("Cash claims")
    String claims();

    @Message("Credits your organisation received for its own offers, turned into cash under its redemption right.")
    String claims_lead();

    @Message("Turn received credits into cash, and see what was paid.")
    String door_claims_text();

    @Message("Your organisation has no redemption right today. See what it claimed before.")
    String door_claims_none();

    @Message("Claims of others to approve")
    String approvals();

    @Message("Look at other organisations’ cash claims and say yes or no.")
    String door_approvals_text();

    @Message("Claims to pay")
    String payments();

    @Message("Approved claims of other organisations that your cash pays.")
    String door_payments_text();

    @Message("Claim {number}")
    String claim_number(int number);

    @Message("Cash claim {number} of {organisation}")
    String claim_of(int number, String organisation);

    @Message("Prepare a claim")
    String prepare();

    @Message("No claims yet")
    String none();

    @Message("When credits have arrived for your meals or places, choose which of those spends to turn into cash.")
    String none_text();

    @Message("Claim")
    String claim();

    @Message("Credits")
    String credits();

    @Message("Cash")
    String cash();

    @Message("State")
    String state_label();

    @Message("Prepared")
    String prepared();

    @Message("Submitted")
    String submitted();

    @Message("Download as CSV")
    String csv();

    @Message("Which spends?")
    String choose();

    @Message("Oldest first. Each spend can be claimed once; leave out what you want to keep as credits.")
    String choose_hint();

    @Message("Right in force")
    String right();

    @Message("{rate} for a credit, at most {cap} credits a {#when period}{#is MONTH}month{#is QUARTER}quarter{/when}")
    String right_words(String rate, int cap, CapPeriod period);

    @Message("Left in this period")
    String cap_left();

    @Message("Your organisation has no redemption right today")
    String no_right();

    @Message(
            "The council decides which organisations may turn credits into cash. Credits can be spent on what others offer meanwhile.")
    String no_right_text();

    @Message("See every right")
    String see_rights();

    @Message("Nothing to claim")
    String nothing();

    @Message("Every spend on your eligible offers is part of a claim already, or none was given yet.")
    String nothing_text();

    @Message("These are the oldest 200; the rest comes with the next claim.")
    String has_more();

    @Message("{credits} credits, received {day}")
    String spend_hint(long credits, String day);

    @Message("1 credit, received {day}")
    String spend_hint_one(String day);

    @Message("Count what is ticked")
    String count();

    @Message("Ticked so far")
    String total();

    @Message("Check it before you ask")
    String check_first();

    @Message("The claim is prepared. Look at the checks, then submit it.")
    String was_prepared();

    @Message("What is looked at")
    String checks();

    @Message(
            "Nothing has moved yet. Red stops a claim, amber needs a word from whoever approves it; a claim that only lacks money waits in the queue.")
    String checks_lead();

    @Message(
            "{#when name}{#is RIGHT}Redemption right{#is CAP}Cap{#is SPENDS}Spends{#is LOTS}Credits{#is APPROVER}Who says yes{#is PAYER}Who pays{#is FUNDS}Common fund{#is COVERAGE}Coverage afterwards{#is BACKING}Backing of these credits{#is MONTH}Books{/when}")
    String check(ClaimCheck.Name name);

    @Message("{#when light}{#is GREEN}green{#is AMBER}amber{#is RED}red{/when}")
    String light(ClaimCheck.Light light);

    @Message(
            "{#when state}{#is DRAFT}Draft{#is SUBMITTED}Waiting for a yes{#is QUEUED}Waiting for money{#is APPROVED}Approved, to be paid{#is PAID}Paid{#is REFUSED}Refused{#is WITHDRAWN}Withdrawn{#is REVERSED}Taken back{/when}")
    String state(ClaimState state);

    @Message(
            "{#when method}{#is E_TRANSFER}E-transfer{#is BANK_TRANSFER}Bank transfer{#is CHEQUE}Cheque{#is CASH}Cash{#is CARD}Card{#is OTHER}Another way{/when}")
    String method(PaymentMethod method);

    @Message("Claim {cash}")
    String submit(String cash);

    @Message("The claim was submitted.")
    String was_submitted();

    @Message("Withdraw")
    String withdraw();

    @Message("The claim was withdrawn; its spends are free again.")
    String was_withdrawn();

    @Message("Take it back")
    String reverse();

    @Message("Take an approved claim back")
    String reverse_title();

    @Message("The credits return to the wallet and their backing to the reserve. This is possible until it is paid.")
    String reverse_text();

    @Message("The claim was taken back; credits, backing and spends are as before.")
    String was_reversed();

    @Message("Why")
    String why();

    @Message("Look at the queue again")
    String again();

    @Message("The queue was looked at again.")
    String was_looked_at();

    @Message("Place {position} in the queue")
    String position(int position);

    @Message("{cash} has to come in first.")
    String missing(String cash);

    @Message("See the whole queue")
    String see_queue();

    @Message("What it rests on")
    String rests_on();

    @Message("Spend")
    String spend();

    @Message("Received")
    String received();

    @Message("Rate")
    String rate();

    @Message("Approved by")
    String approved_by();

    @Message("{person}, for {organisation}")
    String person_for(String person, String organisation);

    @Message("Nobody had to: within the automatic amount")
    String automatic();

    @Message("What was said")
    String word();

    @Message("From the backing of these credits")
    String from_reserve();

    @Message("From the common fund")
    String from_common();

    @Message("To the common fund")
    String to_common();

    @Message("Paid by")
    String paid_by();

    @Message("Paid on")
    String paid_on();

    @Message("How")
    String how();

    @Message("Reference")
    String reference();

    @Message("Receipt")
    String receipt();

    @Message("Receipt for cash claim {number}")
    String receipt_of(int number);

    @Message("Print it from your browser. It names nobody who spent credits.")
    String receipt_text();

    @Message("{count} spends, {credits} credits")
    String in_aggregate(int count, long credits);

    @Message("Nothing waits for you")
    String no_approvals();

    @Message("Other organisations’ claims appear here when somebody has to say yes.")
    String no_approvals_text();

    @Message("Oldest first. You cannot answer for an organisation you belong to, or for a household on its side.")
    String approvals_lead();

    @Message("Look at it")
    String look();

    @Message("Your word")
    String your_word();

    @Message("Needed when something is amber: why it may be paid all the same.")
    String your_word_hint();

    @Message("Approve {cash}")
    String approve(String cash);

    @Message("You approved it. The money is owed now.")
    String was_approved();

    @Message("You approved it. It waits until there is money for it.")
    String was_approved_queued();

    @Message("Refuse")
    String refuse();

    @Message("Or refuse it")
    String or_refuse();

    @Message("The organisation reads why, and may claim the spends again.")
    String refuse_hint();

    @Message("You refused it.")
    String was_refused();

    @Message("Nothing to pay")
    String no_payments();

    @Message("Approved claims of other organisations appear here when your cash pays them.")
    String no_payments_text();

    @Message("Record the payment")
    String pay();

    @Message("How was it sent?")
    String pay_how();

    @Message("What the bank statement will show; it may stay empty.")
    String reference_hint();

    @Message("The day it left")
    String pay_day();

    @Message("The payment is recorded.")
    String was_paid();

    @Message("Claims waiting for money")
    String queue();

    @Message(
            "Approved claims of all organisations, in the order they were submitted. They are looked at again whenever money comes in, and each night.")
    String queue_lead();

    @Message("Place")
    String place();

    @Message("Organisation")
    String organisation();

    @Message("Missing")
    String missing_label();

    @Message("Nobody waits")
    String queue_empty();

    @Message("Every approved claim was covered.")
    String queue_empty_text();
}
