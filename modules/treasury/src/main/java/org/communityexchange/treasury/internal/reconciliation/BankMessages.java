package org.communityexchange.treasury.internal.reconciliation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.RowVerdict;
import org.communityexchange.treasury.StatementImport;

/** The words of the pages about the bank. */
@MessageBundle("bank")
public interface BankMessages {
    @Message("Bank and books")
    String title();

    @Message(
            "{#if waiting == 0}Bank and books agree as far as they were read.{#else if waiting == 1}One thing is in the bank or in the books, but not in both.{#else}{waiting} things are in the bank or in the books, but not in both.{/if}")
    String room(long waiting);

    @Message("Back to the treasury")
    String back();

    @Message("Back to bank and books")
    String back_to_bank();

    @Message(
            "What the bank says beside what was booked. Whatever is in one and not in the other waits here until somebody matches it, books it, or says why that is right.")
    String lead();

    @Message("Read a bank statement")
    String read();

    @Message("In the bank, not in the books")
    String lines_open();

    @Message("In the books, not in the bank")
    String movements_open();

    @Message("Bookings older than {days} days that no bank line shows.")
    String movements_hint(int days);

    @Message("Nothing waits")
    String nothing();

    @Message(
            "Every bank line has its booking, and every booking older than {days} days its bank line, or somebody said why not.")
    String nothing_text(int days);

    @Message("Statements")
    String statements();

    @Message("No statement was read yet")
    String statements_none();

    @Message("Download last month from your bank as a CSV file and read it here. You see first what would be imported.")
    String statements_none_text();

    @Message("All bank lines")
    String lines();

    @Message("Download as CSV")
    String download();

    @Message("Match again")
    String match_again();

    @Message(
            "{#if count == 0}No line found its booking by itself.{#else if count == 1}One line found its booking.{#else}{count} lines found their bookings.{/if}")
    String matched_again(int count);

    @Message("Names for what the bank writes")
    String rules();

    @Message("Close a month")
    String months();

    @Message("Day")
    String day();

    @Message("Amount")
    String amount();

    @Message("What the bank writes")
    String what();

    @Message("What was booked")
    String booked();

    @Message("Reference")
    String reference();

    @Message("Account")
    String account();

    @Message("State")
    String state();

    @Message("Next step")
    String next();

    @Message("Record a contribution")
    String record();

    @Message("Explain it")
    String explain();

    @Message(
            "{#when state}{#is READ}Read, not decided{#is IMPORTED}Imported{#is LEFT}Left out{#is UNDONE}Undone{/when}")
    String import_state(StatementImport.State state);

    @Message("{#when state}{#is OPEN}Waits{#is EXPLAINED}Explained{#is MATCHED}Matched{/when}")
    String line_state(BankLine.State state);

    @Message(
            "{#when how}{#is REFERENCE}the same reference and amount{#is AMOUNT_AND_DATE}the same amount on nearly the same day{#is BY_HAND}by hand{/when}")
    String how(BankLine.How how);

    @Message(
            "{#when kind}{#is BANK_FEE}A fee of the bank{#is INTEREST}Interest{#is IN_TRANSIT}On its way{#is MISTAKE}A mistake{#is OTHER}Something else{/when}")
    String kind(ExceptionKind kind);

    @Message(
            "{#when order}{#is DETECT}Find out from the file{#is YMD}Year first: 2026-03-12{#is DMY}Day first: 12/03/2026{#is MDY}Month first: 03/12/2026{/when}")
    String order(DateOrder order);

    @Message(
            "{#when verdict}{#is NEW}New{#is UNKNOWN_REFERENCE}Unknown reference{#is DUPLICATE}Imported before{#is BAD_DATE}Wrong date{#is BAD_AMOUNT}Wrong amount{#is MISSING_FIELD}Something missing{#is UNREADABLE}Unreadable{#is FORMULA}Formula in a cell{#is MALFORMED}Does not fit{#is MONTH_CLOSED}Closed month{/when}")
    String verdict(RowVerdict verdict);

    // Reading a file

    @Message(
            "The CSV file your bank gives you. The first line names the columns: date, description, reference, and amount or debit and credit. Nothing is imported yet: you see every row first. A file of several thousand rows takes a few seconds.")
    String read_lead();

    @Message("File")
    String file();

    @Message("CSV, at most 1 MB: about 10,000 rows. Take one month at a time if it is more.")
    String file_hint();

    @Message("Bank account")
    String account_label();

    @Message("Your own word for it, always the same: a row of one account is imported once.")
    String account_hint();

    @Message("Dates are written")
    String order_label();

    @Message("If a date can mean two days and no other row of the file shows which, you are asked.")
    String order_hint();

    @Message("Letters are written as")
    String encoding_label();

    @Message("UTF-8, as most banks do")
    String encoding_utf8();

    @Message("Windows-1252, an older way of writing é and ç")
    String encoding_windows();

    @Message("Read it")
    String read_it();

    @Message("Choose the file once more: browsers do not send it twice.")
    String file_again();

    @Message("{willImport} rows will be imported, {willNot} will not.")
    String will(String willImport, String willNot);

    @Message("{imported} rows were imported, {not} were not.")
    String was(String imported, String not);

    @Message(
            "{count} of those imported carry a reference that nothing in the books has. They wait until somebody looks at them.")
    String flagged(String count);

    @Message("Import {count} rows")
    String do_import(String count);

    @Message("Import none")
    String do_leave();

    @Message("Undo this import")
    String do_undo();

    @Message(
            "Takes back every line of this file and releases what they were matched to. It cannot be done once its month is closed.")
    String undo_hint();

    @Message("{count} rows were imported.")
    String imported(String count);

    @Message("Nothing was imported.")
    String left();

    @Message("The import is undone. Nothing of this file is left in the books.")
    String undone();

    @Message("Rows that are not imported")
    String show_refused();

    @Message("Rows with an unknown reference")
    String show_flagged();

    @Message("All rows")
    String show_all();

    @Message("Download the rows that are not imported")
    String download_problems();

    @Message("No such rows.")
    String no_rows();

    @Message("Line")
    String line_number();

    @Message("Verdict")
    String verdict_label();

    @Message("Why")
    String why();

    @Message("In the file")
    String in_file();

    @Message("{account}, dates {order}")
    String read_as(String account, String order);

    // One line

    @Message("Release the match")
    String release();

    @Message("The match is released.")
    String released();

    @Message("Which booking is it?")
    String choose();

    @Message("One, or several that add up to it, such as a deposit slip.")
    String choose_hint();

    @Message("Match")
    String match();

    @Message("The line is matched.")
    String matched();

    @Message("No open booking fits. Record what is missing, or say why there is none.")
    String no_candidates();

    @Message("Say why")
    String say_why();

    @Message("What is it?")
    String kind_label();

    @Message("In your words")
    String reason_label();

    @Message("Whoever closes the month reads this, and it stays in its figures.")
    String reason_hint();

    @Message("Keep it")
    String keep();

    @Message("It is explained.")
    String explained();

    @Message("Takes back an earlier booking")
    String corrects();

    @Message("Look at the booking")
    String look_booking();

    // Rules

    @Message(
            "What stands in your bank's lines again and again, and what you mean by it. A name does not settle a line; it saves asking each time.")
    String rules_lead();

    @Message("The bank writes")
    String contains_label();

    @Message("Two letters at least; capitals do not matter. For example: SERVICE CHARGE")
    String contains_hint();

    @Message("Who is it?")
    String counterparty_label();

    @Message("Add this name")
    String rule_add();

    @Message("End it")
    String rule_end();

    @Message("The name is added, and lines that fit carry it.")
    String rule_added();

    @Message("The name is ended. Lines that have it keep it.")
    String rule_ended();

    @Message("No names yet")
    String rules_none();
}
