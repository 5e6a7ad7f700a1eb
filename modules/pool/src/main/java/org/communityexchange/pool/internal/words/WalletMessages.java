package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.WalletTransfer;

/** The words of the wallet. Never those of a bank. */
@MessageBundle("wallet")
public interface WalletMessages {

    @Message("Your wallet")
    String mine();

    @Message("Wallet of {organisation}")
    String of(String organisation);

    @Message("to spend")
    String to_spend();

    @Message("Set aside")
    String held();

    @Message("Minute bank")
    String banked_label();

    @Message("{minutes} of 30 minutes banked")
    String banked(int minutes);

    @Message("{minutes} more minutes of help make the next credit.")
    String banked_more(int minutes);

    @Message("Where your credits came from")
    String lots();

    @Message("Where the credits came from")
    String lots_of();

    @Message("Thanked by")
    String issuer();

    @Message("Credits")
    String credits();

    @Message("Give money, or buy credits")
    String giving();

    @Message("Bought")
    String bought();

    @Message("What happened")
    String recent();

    @Message("See everything")
    String see_all();

    @Message("Everything that happened")
    String statement();

    @Message("Newest first. Each line opens what it came from.")
    String statement_lead();

    @Message("A month or any other period, as a file or on paper")
    String of_period();

    @Message("What your credits stand for")
    String worth();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("Change")
    String change();

    @Message("Then you had")
    String balance();

    @Message("Then there were")
    String balance_of();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message("No credits yet")
    String empty();

    @Message("Half an hour of help brings one. Choose a shift or a need, and a steward confirms it afterwards.")
    String empty_text();

    @Message("See what is needed")
    String see_needs();

    @Message("Nothing happened yet")
    String empty_organisation();

    @Message("When somebody spends credits on an offer of the organisation, they arrive here.")
    String empty_organisation_text();

    @Message(
            "{#switch reason}{#case 'FULFILMENT_CONFIRMED'}Thanks for{#case 'CONFIRMATION_REVERSED'}Confirmation taken back{#case 'SPEND_HELD'}Set aside for{#case 'SPEND_CAPTURED'}Received for{#case 'SPEND_RELEASED'}Came back from{#case 'TICKET_HELD'}Set aside for a ticket{#case 'TICKET_RELEASED'}Came back from a ticket{#case 'CREDITS_FROZEN'}Waiting in a conversation about{#case 'FREEZE_RELEASED'}Free again after a conversation about{#case 'FREEZE_GIVEN_BACK'}Given back{#case 'PROMISE_HELD'}Set aside for{#case 'PROMISE_PAID'}Thanks for{#case 'PROMISE_RELEASED'}Came back from{#case 'CREDITS_BOUGHT'}Bought{#case 'CREDITS_BOUGHT_REVERSED'}Purchase taken back{#case 'POT_GRANTED'}From the solidarity pot{#case 'GIFT_GIVEN'}Gift{#case 'CREDITS_GRANTED'}Granted by decision{#case 'GRANT_TAKEN_BACK'}Grant taken back{#case 'CREDITS_EXPIRED'}Ended{#case 'CLAIM_BOOKED'}Claimed in cash{#case 'CLAIM_REVERSED'}Cash claim taken back{#else}Moved{/switch}")
    String reason(String reason);

    @Message("{reason}: {title}")
    String line(String reason, String title);

    @Message("{#if change < 0}Gift to {other}{#else}Gift from {other}{/if}")
    String gift(long change, String other);

    @Message("somebody")
    String somebody();

    @Message("the solidarity pot")
    String pot();

    @Message("Give credits")
    String give();

    @Message("Ask the solidarity pot quietly")
    String ask_pot();

    @Message("taken back later")
    String taken_back();

    @Message("One movement of credits")
    String transfer();

    @Message("It came from")
    String source();

    @Message("Where the credits went")
    String legs();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("First issued by")
    String first_issued();

    @Message("This was taken back later")
    String reversed();

    @Message("See how")
    String reversed_see();

    @Message("Back to everything that happened")
    String back();

    @Message(
            "{#when kind}{#is ISSUED}new, from {name}{#is YOUR_WALLET}your wallet{#is YOUR_HELD}set aside for you{#is ORGANISATION}{name}{#is SOMEBODY}somebody’s wallet{#is POT}the solidarity pot{#is RETIRED}ended{/when}")
    String place(WalletTransfer.PlaceKind kind, String name);
}
