package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.Funding;

/** The words of the pages about needs and events. */
@MessageBundle("need")
public interface NeedMessages {
    @Message("The need stands on the boards for another 60 days.")
    String renewed();

    @Message(
            "It stands on the boards for 60 days, or until its last day. A week before, you are asked whether it still holds.")
    String stands();

    @Message("{#if days == 0}New today{#else if days == 1}Waiting 1 day{#else}Waiting {days} days{/if}")
    String waiting(int days);

    @Message(
            "{#if promised == 1}1 person has promised{#else if promised > 1}{promised} people have promised{#else if kept < 1}Nobody has answered yet{/if}"
                    + "{#if promised > 0 && kept > 0} · {/if}"
                    + "{#if kept == 1}1 promise kept{#else if kept > 1}{kept} promises kept{/if}")
    String promised(int promised, int kept);

    @Message("Is it all done? A promise to this was kept. Close it, so that nobody else comes for it.")
    String all_done();

    @Message("Close it")
    String close_done();

    @Message("Answers")
    String answers();

    @Message("Only you and the stewards see who answered.")
    String answers_lead();

    @Message("Look, and say yes or no")
    String look_at_answer();

    @Message("Needs nobody answered")
    String unanswered();

    @Message("The most urgent and longest waiting first. A word to somebody who could help often does it.")
    String unanswered_lead();

    @Message("Everything here is answered")
    String unanswered_empty();

    @Message("No open need waits for a first promise.")
    String unanswered_empty_text();

    @Message("Needs of {organisation}")
    String list(String organisation);

    @Message("Publish a need")
    String publish();

    @Message("Something you would like to receive. You can close it at any time.")
    String publish_lead();

    @Message("How soon?")
    String urgency();

    @Message("Minutes it may take")
    String minutes();

    @Message("A guess helps. From 15 to 960.")
    String minutes_hint();

    @Message("How do you give back?")
    String give_back();

    @Message(
            "Answers start from this; you say yes to each. Half an hour is one credit. Nothing is set aside before you say yes.")
    String give_back_hint();

    @Message(
            "{#when funding}{#is TRANSFER}With my own credits{#is THANKS}With thanks, without credits{#is POT}From the solidarity pot, if a steward of another organisation agrees{#is ISSUE}With new credits, for what the organisation needs itself{/when}")
    String give_back_by(Funding funding);

    @Message("Gives back")
    String gives_back();

    @Message(
            "{#when funding}{#is TRANSFER}Credits of their own{#is THANKS}Thanks, without credits{#is POT}Credits from the solidarity pot{#is ISSUE}New credits of the organisation{/when}")
    String gives_back_by(Funding funding);

    @Message("Your need is published.")
    String published();

    @Message("The need is closed.")
    String closed();

    @Message("Close this need")
    String close();

    @Message("This need was closed")
    String is_closed();

    @Message("Promise to help")
    String answer();

    @Message("Join {organisation} to help")
    String join(String organisation);

    @Message("Sign in to help")
    String answer_sign_in();

    @Message("Events of {organisation}")
    String events(String organisation);

    @Message("Plan an event")
    String plan();

    @Message("A day with shifts. People sign up for a shift and are in at once while there are places.")
    String plan_lead();

    @Message("Day")
    String day();

    @Message("Shifts")
    String shifts();

    @Message("Leave a row empty if you do not need it. You can add more afterwards.")
    String shifts_hint();

    @Message("Shift {number}")
    String shift(int number);

    @Message("What is done")
    String role();

    @Message("From")
    String starts();

    @Message("Until")
    String ends();

    @Message("“Until” is at least 15 minutes after “From”, on the same day.")
    String ends_too_early();

    @Message("How many people")
    String capacity();

    @Message("Publish the event")
    String publish_event();

    @Message("The event is published.")
    String event_published();

    @Message("Add a shift")
    String add_shift();

    @Message("The shift is added.")
    String shift_added();

    @Message("Take a place")
    String sign_up();

    @Message("You have a place")
    String signed_up();

    @Message("Full")
    String full();

    @Message("{left} of {capacity} left")
    String left(int left, int capacity);

    @Message("This event does not take place")
    String cancelled();

    @Message("Sign in to take a place")
    String sign_up_sign_in();

    @Message("Credits it may bring")
    String credit_budget();

    @Message(
            "How many credits the work at this event may bring in all. Leave it empty for no limit of its own. Only an admin"
                    + " can raise it later.")
    String credit_budget_hint();

    @Message("{issued} of {budget} credits of this event were issued.")
    String credits_issued(Long issued, Long budget);

    @Message("{done} {backing}")
    String done_with(String done, String backing);

    @Message("What stands behind them?")
    String backing_ask();

    @Message("Its credits are not backed with money: nothing is set aside for them.")
    String backing_none();

    @Message("{credits} credits: {declared} to set aside, {there} there.")
    String backing(long credits, String declared, String there);

    @Message(
            "{missing} is missing in the funding. The credits are issued all the same, and the treasury lists what is missing.")
    String backing_missing(String missing);

    @Message(
            "{missing} is missing in the funding, and the organisation stops issuing while it is: its treasurer records a deposit before this work is confirmed.")
    String backing_stopped(String missing);

    @Message("{declared} is set aside for each {credits} credits.")
    String backing_example(long credits, String declared);

    @Message("Look at the treasury")
    String backing_look();

    @Message("Confirm the work of this event")
    String confirm_all();

    @Message("Credit budget of this event")
    String budget();

    @Message("It has none of its own. One that is set now counts what is issued from now on.")
    String no_budget();

    @Message("It can be raised, and lowered to what was issued already.")
    String budget_text();

    @Message("Why")
    String budget_reason();

    @Message("Set the budget")
    String set_budget();

    @Message("The budget of the event is set.")
    String budget_was_set();

    @Message("Check in or out on the day")
    String i_am_here();

    @Message("Door")
    String door();

    @Message("Roster")
    String roster();

    @Message("Report")
    String report();
}
