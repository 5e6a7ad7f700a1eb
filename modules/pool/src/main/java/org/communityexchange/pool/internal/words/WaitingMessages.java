package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of waiting for a place. */
@MessageBundle("waiting")
public interface WaitingMessages {

    @Message("Wait in line")
    String join();

    @Message("If a place comes free it is yours, and we write to you.")
    String join_hint();

    @Message("You are number {place} in line.")
    String place(int place);

    @Message("Leave the line")
    String leave();

    @Message("{#if count == 1}One person waits{#else}{count} people wait{/if} in line")
    String waiting(int count);

    @Message("You are in line. If a place comes free it is yours, and we write to you.")
    String joined();

    @Message("You are no longer in line.")
    String left();

    @Message("For members who have no login")
    String for_members();

    @Message("In line for a member")
    String title();

    @Message(
            "A member without a login can wait for a place, too: put them in line here. If a place comes free it is theirs, and you tell them.")
    String lead();

    @Message("Every shift has a place left")
    String none_full();

    @Message("Nobody needs to wait. Sign somebody up on the page of the event.")
    String none_full_text();

    @Message("Nobody here is without a login")
    String no_members();

    @Message("Members who sign in themselves wait in line on the page of the event.")
    String no_members_text();

    @Message("Who waits?")
    String who();

    @Message("Choose somebody")
    String choose();

    @Message("{name} is number {place}")
    String number(String name, int place);

    @Message("They are in line. If a place comes free it is theirs.")
    String another_joined();

    @Message("They are no longer in line.")
    String another_left();

    @Message(
            "The times of a shift for which you wait in line were changed: {shift}, {day} from {from} to {until}{#if place}, {place}{/if}. You keep your turn. If it does not suit you any more, please leave the line; and a place you get now can be given back without that being counted.")
    String moved_letter(String shift, String day, String from, String until, String place);

    @Message("You have a place: {event}, {day}")
    String place_subject(String event, String day);

    @Message(
            "A place came free, and it is yours: {event}, {day} from {from} to {until}{#if place}, {place}{/if}. If you cannot come, please give it back, so that the next in line gets it.")
    String place_letter(String event, String day, String from, String until, String place);
}
