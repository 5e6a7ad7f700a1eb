package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the other side is told of each step of a promise. Never a title, a name or a reason: mail is not private. */
@MessageBundle("step")
public interface StepMessages {

    @Message("This is about somebody you look after. {body}")
    String looked_after(String body);

    @Message("Somebody answered your need")
    String answered_subject();

    @Message(
            "Somebody promised to help with what you asked for. Open the page to see who, and to say yes or no. Nothing is set aside before you say yes.")
    String answered_body();

    @Message("Your help is awaited")
    String accepted_subject();

    @Message(
            "What you promised was gladly taken up. The page says what and when, and you write it down there when it is done.")
    String accepted_body();

    @Message("A steward said yes for you")
    String accepted_for_subject();

    @Message("Somebody promised to help with what you asked for, and a steward said yes. The page says who, and when.")
    String accepted_for_body();

    @Message("A question about what you did")
    String asked_subject();

    @Message(
            "A steward would like to know something before they confirm it. The question stands at the top of the page, with what you can do next.")
    String asked_body();

    @Message("A promise is not needed")
    String declined_subject();

    @Message(
            "Somebody answered “no, thank you”, and the reason stands on the page. What was set aside for it is free again. Thank you for offering.")
    String declined_body();

    @Message("Help you were promised does not come")
    String gone_subject();

    @Message(
            "A steward ended a promise to help you; the reason stands on the page. What was set aside for it is free again, and somebody else may still help with what you asked for.")
    String declined_for_body();

    @Message(
            "Life came between, and whoever promised to help you took it back. What was set aside for it is free again, and somebody else may still help with what you asked for.")
    String withdrawn_body();

    @Message("A promise was taken back")
    String withdrawn_steward_subject();

    @Message("Life came between: somebody took back what you had said yes to. What was set aside for it is free again.")
    String withdrawn_steward_body();

    @Message("Help that came again and again ends")
    String series_ended_subject();

    @Message(
            "Whoever promised it ends what comes again and again. What lies ahead does not come; what was done stays as it is.")
    String series_ended_body();

    @Message("A promise was moved to another day")
    String moved_subject();

    @Message(
            "Whoever promised to help you would like to come on {day} instead. If that does not suit you, write to them on the promise’s page.")
    String moved_body(String day);

    @Message("What you said yes to is meant for {day} now. If that does not suit, write to them on the promise’s page.")
    String moved_steward_body(String day);

    @Message("What you did is confirmed")
    String confirmed_subject();

    @Message(
            "{#if credits == 1}1 credit is{#else}{credits} credits are{/if} in your wallet now. Thank you for your help.")
    String confirmed_credits(int credits);

    @Message(
            "It made no whole credit yet: what is left over waits in your minute bank for the next time. Thank you for your help.")
    String confirmed_banked();

    @Message("It was done for thanks, and it is remembered. Thank you for your help.")
    String confirmed_thanks();

    @Message(
            "{count} things you did were confirmed together. They brought {#if credits == 1}1 credit{#else}{credits} credits{/if}; minutes that make no whole credit wait in your minute bank. Thank you for your help.")
    String confirmed_several(int count, int credits);

    @Message("Would you like to say thank you?")
    String helped_subject();

    @Message(
            "Help you were given is confirmed now. A line of thanks takes a minute and makes somebody’s day. Nobody has to.")
    String helped_body();

    @Message("A confirmation was taken back")
    String reversed_subject();

    @Message(
            "What you did had been confirmed, and a steward took that back; credits and minutes went back with it. The reason stands on the page. Write to the stewards if you see it differently.")
    String reversed_body();

    @Message(
            "Help you were given had been confirmed, and a steward took that back. What you had paid for it came back. The reason stands on the page.")
    String reversed_for_body();

    @Message("A promise that did not happen")
    String missed_subject();

    @Message(
            "Something you promised did not happen this time. That is written down without blame, and what was set aside for it is free again. If you were there after all, tell a steward and it is put right.")
    String missed_body();

    @Message("{name} asks something before it is confirmed")
    String question(String name);

    @Message(
            "Answer by writing down again below what you did, with the answer in the note: then it waits for a steward once more. Was it said by mistake? Take it back. If nothing is written, it lapses after some weeks, and nobody minds.")
    String question_next();

    @Message("Messages")
    String question_messages();
}
