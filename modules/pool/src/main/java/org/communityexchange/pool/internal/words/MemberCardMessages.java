package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about member cards, and about what is read at a counter. */
@MessageBundle("membercard")
public interface MemberCardMessages {

    @Message("Member cards")
    String list();

    @Message(
            "A card with a code that is typed or scanned at your counter, for people with and without a telephone. The code is printed once and kept nowhere: who loses a card gets a new one, and the old one is void from that moment.")
    String lead();

    @Message("Cards that hold")
    String holding();

    @Message("No.")
    String number();

    @Message("Member")
    String member();

    @Message("Since")
    String since();

    @Message("Void it")
    String end();

    @Message("The card is void.")
    String voided();

    @Message("Print cards")
    String print();

    @Message("Members without a card")
    String people();

    @Message("Choose everybody whose card goes on this paper.")
    String people_hint();

    @Message("Print these cards (PDF)")
    String do_print();

    @Message(
            "Your browser saves the paper. Open this page again afterwards to see the new cards. Members with e-mail get a letter about it.")
    String print_hint();

    @Message("Everybody here has a card")
    String none_without();

    @Message("When somebody joins, you can print theirs here.")
    String none_without_text();

    @Message("Open the page again, then print.")
    String open_again();

    @Message("Your card at {organisation}")
    String mine(String organisation);

    @Message(
            "Show it at the counter of {organisation}: it spends your own credits, without a telephone. Keep it like a bus pass.")
    String mine_lead(String organisation);

    @Message("Your card is no. {serial}.")
    String mine_number(int serial);

    @Message("You have no card here yet.")
    String mine_none();

    @Message("Print my card (PDF)")
    String mine_print();

    @Message("Print a new card (PDF); the old one is void")
    String mine_reprint();

    @Message("I lost it: void my card")
    String mine_end();

    @Message("Read at the counter")
    String words();

    @Message(
            "Such as “vegan” or “no nuts”. Whoever serves you sees it while your card is on the counter. It is in no list, and no steward can look it up. Leave it empty to say nothing.")
    String words_hint();

    @Message("Keep these words")
    String words_keep();

    @Message("Kept.")
    String words_kept();

    @Message("Nothing is read at the counter.")
    String words_none();

    @Message("Read at the counter: “{said}”.")
    String words_now(String said);

    @Message("Change what is read at the counter")
    String words_change();

    @Message("Your member card at {organisation}")
    String printed_subject(String organisation);

    @Message(
            "Member card no. {serial} was printed in your name at {organisation}; whoever runs the counters there has it for you. Shown at a counter of {organisation}, it spends credits of your own wallet on what is served there, and nothing else.\n\nA card you had there before is void now.\n\nYou did not ask for one, or it is lost? Open the page below and press “I lost it: void my card”: from that moment nothing can be taken with it.")
    String printed_body(String organisation, int serial);

    @Message("Your member card at {organisation} is void")
    String voided_subject(String organisation);

    @Message(
            "Your member card no. {serial} at {organisation} was voided by somebody who runs the counters there. Nothing can be taken with it any more; your credits are untouched.\n\nOn the page below you can print a new one.")
    String voided_body(String organisation, int serial);

    @Message("Member card no. {serial}")
    String card(int serial);

    @Message("Show this at the counter of {organisation}. Lost? Void it on your page, or tell a steward.")
    String card_fine(String organisation);
}
