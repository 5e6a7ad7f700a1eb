package org.communityexchange.pool.internal.freeze;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.FreezeState;

/** The words around credits that are frozen while a dispute runs. */
@MessageBundle("freeze")
public interface FreezeMessages {

    @Message("Frozen in disputes")
    String title();

    @Message(
            "These credits wait until somebody has listened to both sides. Everything else in a wallet can be spent as always.")
    String lead();

    @Message("Nothing is frozen")
    String empty();

    @Message("When two people see something differently, open the promise or the spend and freeze its credits.")
    String empty_text();

    @Message("Freeze these credits")
    String start();

    @Message(
            "Only the credits that this one promise or spend brought, as far as they are still there. Their owner sees how many, and what you write.")
    String start_lead();

    @Message("What is disputed")
    String reason();

    @Message("In a sentence, without blame. The owner of the credits reads it.")
    String reason_hint();

    @Message("Freeze")
    String freeze();

    @Message("Open the form again: it has lost its key.")
    String open_again();

    @Message("{#if credits == 1}1 credit is frozen.{#else}{credits} credits are frozen.{/if}")
    String was_frozen(int credits);

    @Message("Whose credits")
    String owner();

    @Message("The organisation’s own")
    String organisation();

    @Message("Frozen by")
    String frozen_by();

    @Message("Since")
    String since();

    @Message("What it is about")
    String subject();

    @Message("Decided by")
    String ended_by();

    @Message("Decide")
    String decide();

    @Message("Why")
    String why();

    @Message("Both sides read it.")
    String why_hint();

    @Message("The credits stay")
    String release();

    @Message("Give them back")
    String give_back();

    @Message("They go back to whoever spent them.")
    String give_back_spend();

    @Message("The confirmation is taken back with its minutes.")
    String give_back_promise();

    @Message("They wait for a dispute, and are free again as it ends.")
    String with_dispute();

    @Message("It concerns you, or it was decided. Another steward of {organisation} can help.")
    String not_yours(String organisation);

    @Message("{#switch state.name}{#case 'FROZEN'}Frozen{#case 'RELEASED'}The credits stayed{#else}Given back{/switch}")
    String state(FreezeState state);

    @Message("{#if state.name == 'RELEASED'}The credits are free again.{#else}The credits were given back.{/if}")
    String was_ended(FreezeState state);

    @Message("Waiting in a conversation")
    String mine();

    @Message("{organisation} listens to both sides: {reason}")
    String mine_why(String organisation, String reason);
}
