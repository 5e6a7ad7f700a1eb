package org.communityexchange.treasury.internal.period;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about months. */
@MessageBundle("months")
public interface MonthMessages {

    @Message("Months")
    String title();

    @Message(
            "{#if month}Close a month when bank and books agree. Next: {month}.{#else}Nothing to close yet: nothing was booked and no statement was read.{/if}")
    String room(String month);

    @Message("Back to the treasury")
    String back();

    @Message("All months")
    String back_to_months();

    @Message(
            "A closed month stays as it is: nothing is booked into it any more, and its figures are kept with a hash that shows if anybody changed them. What turns out wrong later is corrected in an open month.")
    String lead();

    @Message("Next to close")
    String next();

    @Message("Look at {month}")
    String look(String month);

    @Message("Nothing to close yet")
    String none();

    @Message("Once cash is booked or a bank statement is read, its month appears here.")
    String none_text();

    @Message("Closed")
    String closed();

    @Message("Month")
    String month();

    @Message("In the books")
    String book();

    @Message("In the bank")
    String bank();

    @Message("Closed on")
    String closed_on();

    @Message("Not in the bank yet")
    String unmatched_books();

    @Message("Not in the books yet")
    String unmatched_bank();

    @Message("Still unexplained")
    String remainder();

    @Message(
            "What the bank has, plus what it does not show yet, less what is not booked yet, less what the books have.")
    String remainder_hint();

    @Message("not known yet")
    String unknown();

    @Message("Before you close")
    String checklist();

    @Message("{#if done}The month is over.{#else}The month is not over yet.{/if}")
    String check_ended(boolean done);

    @Message("{#if done}Every month before it is closed.{#else}A month before it is still open.{/if}")
    String check_next(boolean done);

    @Message(
            "{#if count == 0}Everything is matched or explained.{#else if count == 1}One item is neither matched nor explained.{#else}{count} items are neither matched nor explained.{/if}")
    String check_explained(int count);

    @Message(
            "{#if done}What the bank has at the end of the month is known.{#else}Fill in what the bank has at the end of the month.{/if}")
    String check_bank(boolean done);

    @Message("done")
    String done();

    @Message("to do")
    String to_do();

    @Message("Not matched at the end of the month")
    String unmatched();

    @Message("Where")
    String where();

    @Message("Day")
    String day();

    @Message("Amount")
    String amount();

    @Message("What")
    String what();

    @Message("Why")
    String why();

    @Message("In the bank only")
    String side_bank();

    @Message("In the books only")
    String side_books();

    @Message("Correction")
    String side_correction();

    @Message("Nobody has said why")
    String unexplained();

    @Message("What the bank has at the end of {month}")
    String bank_label(String month);

    @Message("In dollars, from the statement: all bank accounts together.")
    String bank_hint();

    @Message("Why bank and books differ")
    String reason_label();

    @Message(
            "Only if something remains that the list does not explain, such as what the bank had before you began. It stays in the figures of the month.")
    String reason_hint();

    @Message("Close {month} for good")
    String close(String month);

    @Message("{month} is closed.")
    String was_closed(String month);

    @Message("Accounts")
    String accounts();

    @Message("Account")
    String account();

    @Message(
            "{#switch kind}{#case 'CASH'}Cash{#case 'FUNDING'}Money for backing{#case 'RESERVE'}Reserve behind credits{#case 'PAYABLE'}Owed to this organisation{/switch}")
    String account_kind(String kind);

    @Message("At the beginning")
    String opening();

    @Message("Debits")
    String debits();

    @Message("Credits")
    String credits();

    @Message("At the end")
    String closing();

    @Message("Transfers")
    String transfers();

    @Message("What was open, and what was corrected")
    String items();

    @Message("Hash of this month")
    String hash();

    @Message("Hash of the month before")
    String previous_hash();

    @Message("Newest seal of the ledger")
    String seal();

    @Message("none yet")
    String no_seal();

    @Message("The hash follows from the figures kept here: nobody has changed them.")
    String intact();

    @Message(
            "The hash does not follow from the figures kept here. Somebody changed them outside the application; tell whoever runs it.")
    String broken();

    @Message("Download as CSV")
    String download();

    @Message("Closed by {name}")
    String closed_by(String name);

    @Message("Match or explain what waits")
    String to_bank();
}
