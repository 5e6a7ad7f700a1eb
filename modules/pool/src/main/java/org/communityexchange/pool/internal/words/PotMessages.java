package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.PotAskState;

/** The words around the solidarity pot: quiet, and asking for no explanation. */
@MessageBundle("pot")
public interface PotMessages {

    @Message("Ask the solidarity pot")
    String ask();

    @Message(
            "When credits are short, ask quietly. A steward of another organisation decides, who does not learn your name. At home nobody learns that you asked: not the stewards, not the other members.")
    String lead();

    @Message("Up to {credits} credits at once, up to {inWindow} in {days} days.")
    String rules(int credits, int inWindow, int days);

    @Message("Through which organisation?")
    String through();

    @Message("Whoever decides reads “a member of” it, and no more.")
    String through_hint();

    @Message("Who asks?")
    String who();

    @Message("How many credits?")
    String credits();

    @Message("What is it for?")
    String what_for();

    @Message("One sentence, if you like. Whoever decides reads it, so leave names out.")
    String what_for_hint();

    @Message("Ask quietly")
    String send();

    @Message("Your request is on its way. You get a letter when it is answered.")
    String sent();

    @Message("Your requests")
    String mine();

    @Message(
            "{#when state}{#is WAITING}Waits for an answer{#is RAISED}With the council{#is GRANTED}Given{#is DECLINED}Not this time{#is WITHDRAWN}Taken back{#is LAPSED}Not answered in time{/when}")
    String state(PotAskState state);

    @Message("Take it back")
    String withdraw();

    @Message("The request is taken back.")
    String withdrawn();

    @Message("Ask the council")
    String raise();

    @Message(
            "Nobody answered in time; that says nothing about your request. It can go up to the council of the exchange, as quietly.")
    String raise_lead();

    @Message("The council has it now, without your name.")
    String raised();

    @Message("There is no organisation to ask through")
    String nowhere();

    @Message("The pot is for members. Join an organisation first.")
    String nowhere_text();

    @Message("Quiet requests to the pot")
    String to_decide();

    @Message(
            "Of people you share no organisation with. You see what it takes to decide; who asks is nobody’s business but theirs.")
    String to_decide_lead();

    @Message("A member of {organisation}")
    String a_member(String organisation);

    @Message("Nobody waits")
    String none();

    @Message("When somebody asks the pot and you may decide, it stands here.")
    String none_text();

    @Message("Give {credits} credits")
    String grant(int credits);

    @Message("The credits are in their wallet.")
    String granted();

    @Message("Not this time")
    String decline();

    @Message("A kind reason")
    String reason();

    @Message("They read it as you write it. Say what could help instead.")
    String reason_hint();

    @Message("They are told, in your words.")
    String declined();

    @Message("It came up because nobody answered in time.")
    String came_up();

    @Message("There is a request already that waits for an answer. Take it back to make another.")
    String waiting_already();

    @Message(
            "The pot gives one person up to {credits} credits, in up to {asks} requests, in {days} days. A steward you trust may know what else could help.")
    String limit(int asks, int credits, int days);

    @Message("Only a request that nobody answered in time goes up to the council, and only once.")
    String not_to_raise();

    @Message("There is an answer for you")
    String answered_subject();

    @Message("What you asked for quietly was answered. The answer stands on your own page, where only you read it.")
    String answered_body();

    @Message("Nobody answered in time")
    String lapsed_subject();

    @Message(
            "What you asked for quietly was not answered in time. That says nothing about your request. On your own page you can send it up to the council of the exchange, as quietly as before.")
    String lapsed_body();

    @Message(
            "The council did not answer what you asked for in time, either. We are sorry. You can ask anew whenever you like.")
    String lapsed_raised_body();
}
