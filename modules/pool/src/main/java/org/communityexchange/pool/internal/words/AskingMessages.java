package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of asking somebody for what they offer. */
@MessageBundle("asking")
public interface AskingMessages {

    @Message("Who asks for it stands with your offers and needs")
    String who_asks();

    @Message("Ask for this")
    String ask();

    @Message(
            "It has no price. You say when you would like it; whoever offers it gets one letter and promises to help, if they can. You say yes to the promise, and give back as you both agree.")
    String how();

    @Message("You ask {name} for “{title}”.")
    String start(String name, String title);

    @Message(
            "Say when you would like it, and where. They get one letter. Your need stands on the board like any other, so that somebody else can help if they cannot.")
    String start_text();

    @Message("Ask")
    String send();

    @Message("You asked. A letter is on its way; you get one when somebody answers.")
    String sent();

    @Message("Join {organisation} to ask for this.")
    String join_first(String organisation);

    @Message("You are asked")
    String asked();

    @Message(
            "Somebody asks for what you offer, or look after as a steward. Promise to help if you can; if not, there is nothing to do.")
    String asked_lead();

    @Message("{#if name}{name} asks for “{offer}”{#else}Somebody asks for “{offer}”{/if}")
    String asks_for(String name, String offer);

    @Message("{#if answered == 1}1 person has answered{#else}{answered} people have answered{/if}")
    String answered(int answered);

    @Message("Look at what is asked")
    String look();

    @Message("It asks for")
    String asks();

    @Message("this offer")
    String the_offer();

    @Message("What you needed was done, so it left the boards")
    String ended_subject();

    @Message(
            "A promise to something you needed was kept more than a week ago, and nothing else is open about it: so it left the boards by itself. If you still need it, open the page and press “Let it stand anew”. If not, there is nothing to do.")
    String ended_body();

    @Message("Somebody asks for what you offer")
    String asked_subject();

    @Message(
            "Somebody would like what you offer on the exchange, or what you look after there. Open the page to see when and where, and promise to help if you can. If you cannot, there is nothing to do: others see it on the board, too.")
    String asked_body();
}
