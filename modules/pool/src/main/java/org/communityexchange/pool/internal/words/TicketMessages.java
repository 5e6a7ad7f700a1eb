package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.TicketState;

/** The words about meal tickets. */
@MessageBundle("ticket")
public interface TicketMessages {

    @Message("Meal tickets")
    String list();

    @Message(
            "Paid in advance, on paper, for whoever holds one. A ticket is good once. What is not used by its last day goes back to where it came from.")
    String lead();

    @Message("Print tickets for “{title}”")
    String start(String title);

    @Message(
            "Each ticket sets {price} {#if price == 1}credit{#else}credits{/if} aside when it is printed. They are passed on when it is served, and come back when it is voided or its last day is over.")
    String start_lead(int price);

    @Message("How many")
    String count();

    @Message("1 to 40 on one sheet.")
    String count_hint();

    @Message("Who pays?")
    String payer();

    @Message("My own wallet ({balance} to spend)")
    String own_wallet(long balance);

    @Message("The wallet of {organisation}")
    String wallet_of(String organisation);

    @Message("Last day")
    String last_day();

    @Message("Print (PDF)")
    String print();

    @Message(
            "Your browser saves the paper. The codes on it are shown nowhere again: if it is lost, void the sheet and print anew.")
    String print_hint();

    @Message("There are not enough credits in this wallet for so many. Nothing was printed.")
    String too_few();

    @Message("Open the page again, then print.")
    String open_again();

    @Message("Nobody printed tickets yet")
    String empty();

    @Message("Tickets are printed from the page of an offer with a price.")
    String empty_text();

    @Message("For")
    String what();

    @Message("Numbers")
    String numbers();

    @Message("{first} to {last}")
    String from_to(int first, int last);

    @Message("Printed")
    String printed();

    @Message("Paid by")
    String paid_by();

    @Message("Unused")
    String unused();

    @Message("Used")
    String used();

    @Message("Came back")
    String returned();

    @Message("Until")
    String until();

    @Message("Tickets {first} to {last}")
    String sheet(int first, int last);

    @Message("No.")
    String number();

    @Message("Standing")
    String standing();

    @Message("{#when state}{#is PRINTED}unused{#is USED}used{#is VOIDED}voided{#is EXPIRED}out of date{#else}–{/when}")
    String state(TicketState state);

    @Message("Void it")
    String end();

    @Message("Void all that are unused")
    String end_all();

    @Message("The ticket is void, and its credits are back.")
    String voided();

    @Message(
            "{#if count == 1}1 ticket is void, and its credits are back.{#else}{count} tickets are void, and their credits are back.{/if}")
    String voided_all(int count);

    @Message("Ticket for")
    String paper_for();

    @Message("No. {serial}, good once, until {lastDay}. Show it at the counter of {organisation}.")
    String paper_fine(int serial, String lastDay, String organisation);

    @Message("Print tickets, paid in advance")
    String from_offer();
}
