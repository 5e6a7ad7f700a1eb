package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import java.time.LocalTime;

/** The words of waiting for a place to take part, and of one's own places. */
@MessageBundle("placeline")
public interface PlaceLineMessages {

    @Message("Wait in line")
    String join();

    @Message(
            "All places are taken. When one comes free, the first in line gets it and a letter. Nothing is set aside before that; whoever has too few credits then keeps their turn, and the next is asked.")
    String lead();

    @Message(
            "You never pay more than {#if credits == 1}1 credit{#else}{credits} credits{/if}, whatever the price is then.")
    String never_more(int credits);

    @Message("It is fine to have too few credits now: they are needed only when a place comes free.")
    String fine_now();

    @Message("{#if count == 0}Nobody waits yet{#else if count == 1}One person waits{#else}{count} people wait{/if}")
    String waiting(int count);

    @Message("You are number {place} in line.")
    String place(int place);

    @Message("{name} is number {place} in line.")
    String place_of(String name, int place);

    @Message("Leave the line")
    String leave();

    @Message(
            "When a place comes free for you, you have at least until the end of the next day to give it back, or until it begins.")
    String give_back();

    @Message("{name} is in line. When a place comes free it is theirs, and we write to you.")
    String another_joined(String name);

    @Message("{name} is no longer in line.")
    String another_left(String name);

    @Message("For {name}: {subject}")
    String for_another_subject(String name, String subject);

    @Message("This is about {name}, for whom you asked. Please tell them:\n\n{body}")
    String for_another_letter(String name, String body);

    @Message(
            "The hours of “{event}” on {day} were changed: it is from {from} to {until} now{#if place}, {place}{/if}. You keep your turn in line. If the hours do not suit you, leave the line on the page of the event.")
    String hours_letter(String event, String day, LocalTime from, LocalTime until, String place);

    @Message("You are in line. When a place comes free it is yours, and we write to you.")
    String joined();

    @Message("You are no longer in line.")
    String left_line();

    @Message("Sign in to wait in line")
    String sign_in();

    @Message("Until the day before, free places go to those in line first.")
    String more_places();

    @Message("You have a place: {event}, {day}")
    String place_subject(String event, String day);

    @Message(
            "A place came free, and it is yours: {event}, {day}{#if place}, {place}{/if}. {#if credits == 0}It is free.{#else if credits == 1}1 credit was set aside for it.{#else}{credits} credits were set aside for it.{/if} If you cannot come, give it back {#if begins}before it begins{#else}until the end of {until}{/if}: everything you set aside comes back, and the next in line gets the place.")
    String place_letter(String event, String day, String place, int credits, boolean begins, String until);

    @Message("A place came free: {event}, {day}")
    String missing_subject(String event, String day);

    @Message(
            "It was your turn for a place: {event}, {day}. It costs {#if credits == 1}1 credit{#else}{credits} credits{/if}, and your wallet has {balance}, so the next in line was asked. Nothing was taken from you, and you keep your turn. Helping somebody, or at an event, brings credits; every morning we look whether a place is free and your credits suffice.")
    String missing_letter(String event, String day, int credits, long balance);

    @Message("“{event}” on {day} does not take place, so you need not wait for a place any more. Why: {reason}")
    String letter_line_ended(String event, String day, String reason);

    @Message("No places any more: {event}, {day}")
    String closed_subject(String event, String day);

    @Message(
            "“{event}” on {day} has no places to take part any more, so you need not wait for one. Nothing was taken from you. You are still welcome to help at it.")
    String closed_letter(String event, String day);

    @Message(
            "“{event}”, for which you wait in line, was changed. It is on {day}{#if place}, {place}{/if}. If it does not suit you then, please leave the line.")
    String letter_line_changed(String event, String day, String place);

    @Message("My places at events")
    String mine();

    @Message(
            "Where you take part, what you wait for, and where you were. What you promised to do is on your page of promises.")
    String mine_lead();

    @Message("Where you take part")
    String coming();

    @Message("You have no place at an event")
    String coming_empty();

    @Message("Workshops, meals and gatherings are on the board of events.")
    String coming_empty_text();

    @Message("See events")
    String see_events();

    @Message("Waiting in line")
    String lines();

    @Message("Before")
    String before();

    @Message("All my places")
    String all();

    @Message("For {name}")
    String for_name(String name);

    @Message("Number {place} in line")
    String number(int place);

    @Message("Until the end of {until} you can give your place back: {title}")
    String until_subject(String title, String until);

    @Message(
            "You have a place on {day}: {title}{#if place}, {place}{/if}. We look forward to seeing you. If something came up, you can give it back until the end of tomorrow, {until}, and {#if credits == 1}your credit comes{#else}your {credits} credits come{/if} back.")
    String until_letter(String title, String day, String place, String until, int credits);

    @Message(
            "You have a place tomorrow, {day}{#if from}, from {from}{#if until} to {until}{/if}{/if}: {title}{#if place}, {place}{/if}. We look forward to seeing you. {#if late}If you cannot come after all, tell whoever organises it: they decide kindly.{#else}If something came up, please give your place back today, so that somebody else gets it.{/if}")
    String tomorrow(String day, String from, String until, String title, String place, boolean late);
}
