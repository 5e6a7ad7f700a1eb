package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Called;

/** The words of thanks and stories. */
@MessageBundle("thanks")
public interface ThanksMessages {

    @Message("Say thank you")
    String write();

    @Message("A few words that only the two of you read. Whether it is ever told, you both decide afterwards.")
    String write_lead();

    @Message("Your words")
    String your_words();

    @Message("At most 400 characters.")
    String your_words_hint();

    @Message("Send it")
    String send();

    @Message("Your thanks are on their way.")
    String sent();

    @Message("This was thanked for already.")
    String already();

    @Message("Thanks of {name}")
    String note_of(String name);

    @Message("To {name}")
    String to(String name);

    @Message("Only the two of you read this.")
    String is_private();

    @Message("It is told as a story.")
    String is_told();

    @Message("You let it be told; it waits for the other one, or for a steward’s look.")
    String waits();

    @Message("A steward did not show it: {reason}")
    String not_shown(String reason);

    @Message("Let it be told")
    String tell();

    @Message(
            "It becomes a story when you both agree and a steward has looked at it. Each of you chooses how you are called, and the more careful choice counts for how far it is told. You can change your mind at any time, and it disappears at once.")
    String tell_lead();

    @Message("How are you called in it?")
    String called_label();

    @Message(
            "{#when called}{#is FIRST_NAME}By first name{#is INITIALS}By initials{#is NEIGHBOUR}“a neighbour”{#is ORGANISATION}By the organisation’s name{/when}")
    String called(Called called);

    @Message("Who may read it?")
    String audience_label();

    @Message(
            "{#when audience}{#is ORGANISATION}Members of the organisation{#is EXCHANGE}Everybody signed in{#is PUBLIC}Anybody{/when}")
    String audience(Audience audience);

    @Message("Thank you. A story needs you both and a steward’s look.")
    String told();

    @Message("Keep it private")
    String keep_private();

    @Message("It is private.")
    String kept_private();

    @Message("a neighbour")
    String neighbour();

    @Message("Your thanks")
    String mine();

    @Message("What you wrote, and what was written to you. Newest first.")
    String mine_lead();

    @Message("No thanks yet")
    String mine_empty();

    @Message("When somebody helped you and a steward confirmed it, open the promise and say a few words.")
    String mine_empty_text();

    @Message("From {name}")
    String from(String name);

    @Message("Stories")
    String stories();

    @Message("Stories of {organisation}")
    String stories_of(String organisation);

    @Message("Small things people did for each other, told by those who were helped.")
    String stories_lead();

    @Message("{from.atStart} thanks {to}")
    String who(String from, String to);

    @Message("No stories yet")
    String stories_empty();

    @Message("When two people let their thanks be told, they stand here.")
    String stories_empty_text();

    @Message("Older stories")
    String older();

    @Message("Stories that wait for a look")
    String waiting();

    @Message("Both of them allow it. Look whether it says too much of anybody, then show it, or say kindly why not.")
    String waiting_lead();

    @Message("Nothing waits")
    String waiting_empty();

    @Message("When two people let their thanks be told, you look at them here first.")
    String waiting_empty_text();

    @Message("Show it")
    String show();

    @Message("It is told now.")
    String shown();

    @Message("Do not show it")
    String do_not_show();

    @Message("Why not?")
    String look_reason();

    @Message("Both read it.")
    String look_reason_hint();

    @Message("They are told why.")
    String not_shown_done();

    @Message("You have a part in this one: another steward looks at it.")
    String own_story();

    @Message("It was done for thanks alone. A few words mean a lot.")
    String prompt();

    @Message("Somebody thanked you")
    String letter_subject();

    @Message("Somebody you helped wrote a few words to you. Only you two read them.")
    String letter_body();
}
