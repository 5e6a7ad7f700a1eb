package org.communityexchange.pool.internal.dispute;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.DisputeEnding;
import org.communityexchange.pool.DisputeKind;
import org.communityexchange.pool.DisputeState;

/** The words around two people who see something differently. */
@MessageBundle("dispute")
public interface DisputeMessages {

    @Message("Disputes")
    String title();

    @Message(
            "Two people see something differently. One or two stewards listen to both; nobody else reads what they write.")
    String list_lead();

    @Message("Nothing is in question")
    String empty();

    @Message("When somebody sees a promise or a meal differently, it waits here for somebody to listen.")
    String empty_text();

    @Message("Disputes I am part of")
    String mine();

    @Message(
            "Where you and somebody else see something differently. You two read it, and the one or two stewards who listen to both; nobody else.")
    String mine_lead();

    @Message("You are part of no dispute")
    String mine_empty();

    @Message("If something is not as it was said, open the promise or the meal and say so there.")
    String mine_empty_text();

    @Message("Ended")
    String mine_ended();

    @Message("Frozen credits")
    String frozen();

    @Message("Listen to both")
    String take_up();

    @Message("You listen to both now.")
    String taken_up();

    @Message(
            "{#if count == 0}Nobody listens yet{#else if count == 1}One steward listens{#else}Two stewards listen{/if}")
    String listening(int count);

    @Message("It concerns you, or two listen already.")
    String not_yours();

    @Message("Call it into question")
    String open();

    @Message("Something is not as it was said? Say so.")
    String open_link();

    @Message(
            "What waits meanwhile: the promise takes no other step, and its credits stay where they are. You, the other side, and one or two stewards read what is written. If nobody settles it in 14 days, a steward of another organisation may; at once when it concerns every steward here.")
    String open_lead();

    @Message("What is it about?")
    String kind_label();

    @Message(
            "{#switch kind.name}{#case 'NOT_AS_AGREED'}It is not as we agreed{#case 'LESS_THAN_SAID'}It was less than was said{#case 'NOT_DONE'}It was not done{#case 'NOT_SERVED'}It was never given{#else}Something else{/switch}")
    String kind(DisputeKind kind);

    @Message("What happened")
    String text();

    @Message("As you saw it, without blame. Both sides and who listens read it. Up to 500 characters.")
    String text_hint();

    @Message("It is there.")
    String said();

    @Message("What would put it right?")
    String wish();

    @Message("Open the form again: it has lost its key.")
    String open_again();

    @Message("It is in question. The other side knows, and somebody will listen to both.")
    String opened();

    @Message("In question: {title}")
    String about(String title);

    @Message(
            "{#switch state.name}{#case 'OPEN'}In question{#case 'SETTLED'}Settled by both{#case 'UPHELD'}Taken back{#case 'NOT_UPHELD'}It stands{#case 'ACKNOWLEDGED'}They are right{#else}Withdrawn{/switch}")
    String state(DisputeState state);

    @Message("Opened by")
    String opened_by();

    @Message("Between")
    String between();

    @Message("Who listens")
    String who_listens();

    @Message("nobody yet")
    String nobody_yet();

    @Message("Stewards of other organisations may listen from")
    String goes_up();

    @Message("Waiting meanwhile")
    String credits();

    @Message("This page is read by {names} only.")
    String private_page(String names);

    @Message("How it ended")
    String end_reason();

    @Message("Settle it between you")
    String settle();

    @Message("One proposes, the other agrees, and it is so at once.")
    String settle_lead();

    @Message(
            "{#if ending.name == 'STANDS'}{name} proposes that it stands and goes on.{#else}{name} proposes to take it back.{/if}")
    String proposes(String name, DisputeEnding ending);

    @Message("Propose to take it back")
    String propose_taken_back();

    @Message("Propose that it stands")
    String propose_stands();

    @Message("It is proposed. The other side sees it here.")
    String proposed();

    @Message("Agree")
    String agree();

    @Message("Settled. It is so now.")
    String agreed();

    @Message("{#switch ending.name}{#case 'STANDS'}Both agree: it stands.{#else}Both agree: it is taken back.{/switch}")
    String agreed_reason(DisputeEnding ending);

    @Message("Decide")
    String decide();

    @Message("After you have heard both. The reason is read by both.")
    String decide_lead();

    @Message("Reason")
    String reason();

    @Message("Take it back")
    String uphold();

    @Message(
            "A promise ends and what was set aside comes back; a confirmation is taken back; what a meal cost goes back.")
    String uphold_means();

    @Message("It stands")
    String not_uphold();

    @Message("What was done is confirmed, or goes on; credits are free again.")
    String not_uphold_means();

    @Message("They are right, and nothing is moved")
    String acknowledge();

    @Message("When the credits are no longer there, or nobody wants them back.")
    String acknowledge_means();

    @Message("{#if open}Your word is kept. Another steward has to say so too.{#else}Decided, and done.{/if}")
    String decided(boolean open);

    @Message("Take the question back")
    String withdraw();

    @Message("Everything goes on where it was.")
    String withdrawn();

    @Message("Whoever asked took the question back.")
    String withdrawn_reason();

    @Message("Not settled elsewhere")
    String relief();

    @Message(
            "After 14 days, or when it concerns every steward there, somebody from outside may listen. You learn what it is about once you do.")
    String relief_lead();

    @Message("Somebody sees something differently")
    String opened_subject();

    @Message("A promise or a meal between you is in question. Say how you saw it; somebody listens to both.")
    String opened_body();

    @Message("Two people need somebody to listen")
    String steward_subject();

    @Message("Something at your organisation is in question. One or two stewards listen to both sides.")
    String steward_body();

    @Message("Somebody wrote in a dispute")
    String message_subject();

    @Message("There is something new in a dispute you are part of. It is on its page.")
    String message_body();

    @Message("A dispute ended")
    String ended_subject();

    @Message("A dispute you are part of ended. How and why stands on its page.")
    String ended_body();

    @Message("Two people elsewhere need somebody to listen")
    String up_subject();

    @Message(
            "A dispute at another organisation was not settled in 14 days, or concerns every steward there. Somebody from outside may listen now.")
    String up_body();
}
