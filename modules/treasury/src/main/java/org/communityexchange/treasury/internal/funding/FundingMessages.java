package org.communityexchange.treasury.internal.funding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.BackingMovement.Kind;
import org.communityexchange.treasury.PaymentMethod;

/** The words of the money that backs credits. */
@MessageBundle("funding")
public interface FundingMessages {

    @Message("Backing")
    String title();

    @Message("What backs the credits of {organisation}")
    String of(String organisation);

    @Message(
            "Money deposited here waits in the funding. When credits are issued, what the money policy declares moves to the"
                    + " reserve, where it stays with those very credits.")
    String lead();

    @Message("Unused funding")
    String unused();

    @Message("Credits people still have")
    String outstanding();

    @Message("Declared to back them")
    String declared();

    @Message("Set aside for them")
    String funded();

    @Message("Missing")
    String missing();

    @Message("Record a deposit")
    String deposit();

    @Message("Money that came in to back credits. What is missing is filled at once, oldest first.")
    String deposit_lead();

    @Message("The deposit is recorded.")
    String was_deposited();

    @Message("The deposit is recorded. {cents} of it filled what was missing.")
    String was_topped_up(String cents);

    @Message("Take out unused funding")
    String withdraw();

    @Message("Only what is not set aside for any credit can be taken out. There is {cents}.")
    String withdraw_lead(String cents);

    @Message("The withdrawal is recorded.")
    String was_withdrawn();

    @Message("Amount")
    String amount();

    @Message("In dollars, such as 500 or 1,250.50.")
    String amount_hint();

    @Message("How")
    String method_label();

    @Message("{#when method}{#is E_TRANSFER}E-transfer{#is BANK_TRANSFER}Bank transfer{#is CHEQUE}Cheque{#is CASH}Cash"
            + "{#is CARD}Card{#is OTHER}Another way{/when}")
    String method(PaymentMethod method);

    @Message("Reference")
    String reference();

    @Message("What bank and receipt know it by.")
    String reference_hint();

    @Message("Day")
    String moved_on();

    @Message("The day it came in or went out.")
    String moved_on_hint();

    @Message("Note")
    String note();

    @Message("Why")
    String reason();

    @Message("One or two sentences. Everybody who reads the treasury reads them.")
    String reason_hint();

    @Message("What is missing, oldest first")
    String shortfalls();

    @Message("Nothing is missing")
    String none_missing();

    @Message("Every credit of yours has what was declared to back it.")
    String none_missing_text();

    @Message("Issued")
    String issued();

    @Message("Credits")
    String credits();

    @Message("Next deposit covers it from")
    String covered_from();

    @Message("There are more; this shows the oldest {count}.")
    String more(int count);

    @Message("Deposits and withdrawals")
    String movements();

    @Message("Older ones")
    String older();

    @Message("No money was recorded yet.")
    String no_movements();

    @Message("{#when kind}{#is DEPOSIT}Deposit{#is WITHDRAWAL}Withdrawal{/when}")
    String kind(Kind kind);

    @Message("{kind} of backing, {cents}")
    String subject(String kind, String cents);

    @Message("{kind} of backing taken back, {cents}")
    String subject_corrected(String kind, String cents);

    @Message("Recorded by")
    String recorded_by();

    @Message("Transfer")
    String transfer();

    @Message("This record was wrong")
    String correct();

    @Message(
            "It is taken back by a transfer the other way, and stays in the list. A deposit that already backs credits cannot"
                    + " be taken back.")
    String correct_lead();

    @Message("The record was taken back.")
    String was_corrected();

    @Message("taken back")
    String corrected();

    @Message("Taken back on")
    String corrected_on();

    @Message("{cents} unused, nothing missing.")
    String room(String cents);

    @Message("{cents} missing.")
    String room_missing(String cents);

    @Message("Save as CSV")
    String csv();
}
