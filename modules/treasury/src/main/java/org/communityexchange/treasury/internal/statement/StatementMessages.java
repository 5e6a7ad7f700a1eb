package org.communityexchange.treasury.internal.statement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import java.time.LocalDate;

/** The words of statements. */
@MessageBundle("statement")
public interface StatementMessages {
    @Message("Statements and exports")
    String door();

    @Message("Every account for any period, each line down to its transfer, and the books as files.")
    String door_summary();

    @Message("Accounts of {owner}")
    String accounts_of(String owner);

    @Message("The exchange’s accounts")
    String exchange();

    @Message("What belongs to everybody, and what all organisations have together, in sums.")
    String exchange_lead();

    @Message("{account} of {owner}")
    String account_of(String account, String owner);

    @Message("Your statement")
    String mine();

    @Message("Your statement: set aside")
    String mine_held();

    @Message("What came and went in any period, to look at, to print or to keep as a file.")
    String mine_lead();

    @Message("Credits set aside for what was promised to you")
    String see_held();

    @Message("Credits to spend")
    String see_wallet();

    @Message("Whose")
    String owner();

    @Message("Account")
    String account();

    @Message("Code")
    String code();

    @Message("Period")
    String period();

    @Message("{from} to {to}, both included ({zone})")
    String days(LocalDate from, LocalDate to, String zone);

    @Message("In the period by")
    String basis();

    @Message("{#if by eq 'EFFECTIVE'}the day it counts from{#else}the day it was recorded{/if}")
    String by(String by);

    @Message("The day it counts from")
    String by_effective();

    @Message("The day it was recorded")
    String by_recorded();

    @Message("First day")
    String from();

    @Message("Last day")
    String to();

    @Message("Without a choice, dollars go by the day they moved and credits by the day they were recorded.")
    String by_hint();

    @Message("Show")
    String show();

    @Message("This month")
    String this_month();

    @Message("Last month")
    String last_month();

    @Message("This year")
    String this_year();

    @Message("In short")
    String totals();

    @Message("Opening balance")
    String opening();

    @Message("Brought forward")
    String brought();

    @Message("In")
    String in();

    @Message("Out")
    String out();

    @Message("Closing balance")
    String closing();

    @Message("Now")
    String now();

    @Message("Total")
    String total();

    @Message("Every movement, oldest first")
    String lines();

    @Message("Counts from")
    String effective();

    @Message("Recorded")
    String recorded();

    @Message("What")
    String what();

    @Message("About")
    String about();

    @Message("Other side")
    String others();

    @Message("Balance")
    String balance();

    @Message("Unit")
    String unit();

    @Message("Transfer")
    String transfer();

    @Message("Takes back")
    String reverses();

    @Message("Taken back by")
    String reversed_by();

    @Message("takes back an earlier one")
    String is_reversal();

    @Message("taken back later")
    String was_reversed();

    @Message("Nothing happened in this period.")
    String nothing();

    @Message("First lines")
    String first();

    @Message("Next lines")
    String next();

    @Message("Back to the accounts")
    String back();

    @Message("CSV file")
    String csv();

    @Message("PDF to print")
    String pdf();

    @Message("Take it with you")
    String files();

    @Message("For accounting programs")
    String exports();

    @Message("Opening balances, every movement of this period with both sides, and closing balances.")
    String exports_lead();

    @Message("CSV of all entries")
    String export_csv();

    @Message("ledger-cli and hledger")
    String export_ledger();

    @Message("beancount")
    String export_beancount();

    @Message("Dollars and credits are never added up together: codes from 9000 count credits.")
    String units();

    @Message("One transfer")
    String one_transfer();

    @Message("Done by")
    String by_whom();

    @Message("Both sides")
    String legs();

    @Message("Taken from (debit)")
    String debit();

    @Message("Given to (credit)")
    String credit();

    @Message("Amount")
    String amount();

    @Message("Lot")
    String lot();

    @Message("{id}: {issued} credits by {issuer}")
    String lot_facts(long id, long issued, String issuer);

    @Message("backing declared")
    String backing();

    @Message("{count} more movements of this transfer concern others only.")
    String more_legs(long count);

    @Message("See the transfer that this takes back")
    String see_reversed();

    @Message("This was taken back. See how")
    String see_reversal();

    @Message("What your credits stand for")
    String value();

    @Message("Of {name}, on {day}")
    String value_of(String name, LocalDate day);

    @Message("Credits to spend")
    String value_credits();

    @Message("Credits set aside")
    String value_held();

    @Message("As time")
    String value_time();

    @Message("As value")
    String value_money();

    @Message(
            "One credit stands for 30 minutes of meaningful work or $10 of value. This page says what yours stand for by that measure.")
    String value_is();

    @Message(
            "It is not money and no promise of money: credits of people are spent in the community and are not paid out in dollars.")
    String value_is_not();
}
