package org.communityexchange.pool.internal.thread;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.ProposalState;

/** The words around what two people write to each other about a promise. */
@MessageBundle("thread")
public interface ThreadMessages {

    @Message("Messages")
    String title();

    @Message("Only {one}, {other} and whoever acts for them read this.")
    String between(String one, String other);

    @Message("{one} and the stewards of {organisation} read this.")
    String between_stewards(String one, String organisation);

    @Message("The stewards of {organisation} read it, too, as long as the promise waits for their word.")
    String stewards_read(String organisation);

    @Message("Stewards of {organisation} read it only once the promise waits for their word.")
    String stewards_later(String organisation);

    @Message("Nobody wrote anything yet")
    String empty();

    @Message("“Could you come at 3?” A line here saves a telephone call.")
    String empty_text();

    @Message("Message")
    String text();

    @Message("Up to 500 characters. It is not sent by mail; they get a note that something is here.")
    String text_hint();

    @Message("Send")
    String send();

    @Message("It is there.")
    String sent();

    @Message("Open the form again: it has lost its key.")
    String open_again();

    @Message("taken away by who wrote it")
    String removed();

    @Message("hidden by a steward: {reason}")
    String hidden(String reason);

    @Message("Take away")
    String remove();

    @Message("It is taken away.")
    String was_removed();

    @Message("Hide")
    String hide();

    @Message("Why it is hidden; both read that")
    String hide_reason();

    @Message("It is hidden.")
    String was_hidden();

    @Message("Propose other terms")
    String propose();

    @Message("The promise stays as it is until the other side agrees. Nothing is set aside before it is taken up.")
    String propose_lead();

    @Message("A word with it")
    String propose_text();

    @Message("Propose")
    String propose_send();

    @Message("It is proposed.")
    String proposed();

    @Message("Proposed")
    String proposal();

    @Message("Agree")
    String agree();

    @Message("Agreed. The promise says so now.")
    String agreed();

    @Message("Leave it as it is")
    String dismiss();

    @Message("The promise stays as it is.")
    String dismissed();

    @Message(
            "{#switch state.name}{#case 'OPEN'}Waits for an answer{#case 'AGREED'}Agreed{#case 'DISMISSED'}Left as it was{#else}Something else came first{/switch}")
    String state(ProposalState state);

    @Message("{#if count == 1}1 new message{#else}{count} new messages{/if}")
    String unread(int count);

    @Message("New messages")
    String unread_title();

    @Message("Somebody wrote about a promise")
    String letter_subject();

    @Message("There is a message about a promise between you. It is on its page, for the two of you.")
    String letter_body();
}
