package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventWork;
import org.communityexchange.pool.Funding;

/** The words of the pages about promises and the steward's queue. */
@MessageBundle("promise")
public interface CommitmentMessages {
    @Message(
            "{#when state}{#is OFFERED}Waiting for an answer{#is ACCEPTED}Accepted{#is FULFILLED}To confirm{#is CONFIRMED}Confirmed{#is DECLINED}Declined{#is WITHDRAWN}Taken back{#is LAPSED}Lapsed{#is DISPUTED}In question{#is REVERSED}Confirmation taken back{/when}")
    String state(CommitmentState state);

    @Message(
            "{#when funding}{#is ISSUE}Credits, issued by the organisation{#is TRANSFER}Credits, from who is helped{#is POT}Credits, from the solidarity pot{#is THANKS}Thanks, no credits{/when}")
    String funding(Funding funding);

    @Message("Promise to help")
    String start();

    @Message("Say what you will do and how long it may take. You see what it would bring before you promise.")
    String start_lead();

    @Message("What you promise")
    String title();

    @Message("For example: sort donated books on Friday.")
    String title_hint();

    @Message("Minutes")
    String minutes();

    @Message("How long it may take, from 15 to 960. You write down the real time afterwards.")
    String minutes_hint();

    @Message("Note")
    String note();

    @Message("Anything the others should know: when you come, what you bring.")
    String note_hint();

    @Message("What comes back to you?")
    String funding_label();

    @Message("Look at what it would bring")
    String look();

    @Message("Check before you promise")
    String check();

    @Message("You promise")
    String you_promise();

    @Message("Who promises")
    String who();

    @Message("When")
    String when();

    @Message("How long")
    String how_long();

    @Message("What it would bring")
    String brings();

    @Message("Thanks")
    String brings_thanks();

    @Message("{credits} credits, and {banked} of 30 minutes towards the next")
    String brings_credits(int credits, int banked);

    @Message("1 credit, and {banked} of 30 minutes towards the next")
    String brings_one(int banked);

    @Message("{banked} of 30 minutes towards your next credit")
    String brings_minutes(int banked);

    @Message("With the {banked} minutes that are already in the minute bank. Credits come once a steward confirms.")
    String brings_note(int banked);

    @Message("I promise")
    String confirm();

    @Message("Change")
    String change();

    @Message("Promised. You are in.")
    String made_shift();

    @Message("Promised. You will see here when somebody answers.")
    String made();

    @Message("Your commitments")
    String mine();

    @Message("What you promised, at every organisation.")
    String mine_lead();

    @Message("No promises yet")
    String mine_empty();

    @Message("Half an hour of help brings one credit. Start with something that is needed.")
    String mine_empty_text();

    @Message("See what is needed")
    String see_needs();

    @Message("Promised by {name}")
    String by(String name);

    @Message("{person}, written down by {steward}")
    String by_and(String person, String steward);

    @Message("For")
    String receiver();

    @Message("The need it answers")
    String the_need();

    @Message("The offer it rests on")
    String the_offer();

    @Message("Expected")
    String expected();

    @Message("It took")
    String took();

    @Message("Day")
    String done_on();

    @Message("Confirmed by")
    String confirmed_by();

    @Message("Open in your wallet")
    String in_wallet();

    @Message("How it came here")
    String history();

    @Message("The exchange")
    String the_exchange();

    @Message("{actor} for {person}")
    String actor_for(String actor, String person);

    @Message("Promised")
    String step_offered();

    @Message("Said to be done")
    String step_fulfilled();

    @Message("Promised by")
    String promised_by();

    @Message("What comes back")
    String comes_back();

    @Message("Sent back with a question")
    String step_asked();

    @Message("Done? Write down the time")
    String fulfil();

    @Message("A steward confirms it, and then the credits come.")
    String fulfil_lead();

    @Message("How many minutes did it take?")
    String fulfil_minutes();

    @Message("The real time, from 1 to 960.")
    String fulfil_minutes_hint();

    @Message("On which day?")
    String fulfil_day();

    @Message("It is done")
    String fulfil_confirm();

    @Message("Thank you. A steward will confirm it.")
    String fulfilled();

    @Message("Take the promise back")
    String withdraw();

    @Message("The promise is taken back.")
    String withdrawn();

    @Message("Accept")
    String accept();

    @Message("Accepted.")
    String accepted();

    @Message("Decline")
    String decline();

    @Message("Call it off")
    String call_off();

    @Message("Declined.")
    String declined();

    @Message("Your queue")
    String queue();

    @Message("What waits for a steward of {organisation}: first what it harms most to leave lying, then the oldest.")
    String queue_lead(String organisation);

    @Message("Nothing waits")
    String queue_empty();

    @Message("When somebody has helped, or offers to, it appears here. Thank you for looking.")
    String queue_empty_text();

    @Message("Confirm")
    String confirm_it();

    @Message("Ask something first")
    String ask();

    @Message("Your question")
    String ask_label();

    @Message("The person reads it with the promise, and can write the time down again.")
    String ask_hint();

    @Message("Send the question")
    String ask_send();

    @Message("Your question is sent.")
    String asked();

    @Message("Say no, kindly")
    String decline_title();

    @Message("Why?")
    String reason();

    @Message("One sentence that the person reads.")
    String reason_hint();

    @Message("This is your own; another steward looks at it.")
    String own();

    @Message("Confirmed: {credits} credits, and {banked} of 30 minutes towards the next.")
    String confirmed(int credits, int banked);

    @Message("Confirmed: {#if credits == 1}1 credit{#else}{credits} credits{/if} passed on.")
    String confirmed_passed_on(int credits);

    @Message("Confirmed: {#if credits == 1}1 credit{#else}{credits} credits{/if}.")
    String confirmed_at_once(int credits);

    @Message("Confirmed, with thanks.")
    String confirmed_thanks();

    @Message("Take the confirmation back")
    String reverse();

    @Message("Confirmed by mistake? The credits and minutes go back, if they are still there.")
    String reverse_lead();

    @Message("The confirmation is taken back.")
    String reversed();

    @Message("{name}: {title}")
    String queue_item(String name, String title);

    @Message("answers a need of {name}")
    String answers(String name);

    @Message("Confirm the work at {event}")
    String event_confirm(String event);

    @Message("Everybody here says it was done. Leave out who was not there, then confirm the others together.")
    String event_lead();

    @Message("About {credits} credits in all.")
    String event_credits(long credits);

    @Message("{cents} will be set aside for them.")
    String event_set_aside(String cents);

    @Message("{cents} of that is missing in the funding.")
    String event_missing(String cents);

    @Message("The organisation stops issuing while funding is missing: its treasurer records a deposit first.")
    String event_stopped();

    @Message("{left} credits are left in the budget.")
    String event_budget_left(Long left);

    @Message("Who was there")
    String event_who();

    @Message("Confirm those ticked")
    String event_send();

    @Message("Nothing waits at this event")
    String event_empty();

    @Message("Whatever people say they did there will stand here.")
    String event_empty_text();

    @Message("Tick at least one.")
    String tick_somebody();

    @Message("Confirmed: {count}. Credits issued: {credits}.")
    String confirmed_all(int count, long credits);

    @Message(
            "These bring {over} credits more than the budget has left. {names} can raise it. Or leave somebody out and say why: their work waits.")
    String event_over(long over, String names);

    @Message("An admin")
    String event_over_nobody();

    @Message("Why are those left out?")
    String event_reason();

    @Message("They read this. Their work waits as it is.")
    String event_reason_hint();

    @Message("Say why those without a tick are left out.")
    String event_reason_needed();

    @Message(
            "{#when bar}{#is OWN_WORK}This is your own work: another steward confirms it.{#is WROTE}You wrote this down for them: another steward confirms it.{#is OWN_NEED}This answered your own need: another steward confirms it.{#is HOUSEHOLD}You share a household: another steward confirms it.{#is BY_ITSELF}Somebody pays for this one, or took some of it: confirm it by itself.{#is ELSEWHERE}This is the work of a steward: a steward of another organisation confirms it.{#is EVIDENCE_NEEDED}So many credits need a note, a receipt or a photo: ask for one.{#is SECOND_NEEDED}So many credits need two stewards: say yes to this one by itself.{#is SECOND_OF_ANOTHER}You said yes to this one. It needs another steward, too.{/when}")
    String event_bar(EventWork.Bar bar);

    @Message("You confirmed for them often lately: tick them and say why, or leave them to another steward.")
    String event_often();

    @Message("Why you confirm for the same people again")
    String event_why();

    @Message("Only for those where it says that you confirmed often. It is kept with their work.")
    String event_why_hint();

    @Message("{#if number == 1}1 waits for another steward.{#else}{number} wait for another steward.{/if}")
    String event_another(long number);

    @Message(
            "{#if number == 1}1 waits for a steward of another organisation.{#else}{number} wait for a steward of another organisation.{/if}")
    String event_outside(long number);

    @Message("{#if number == 1}1 needs a look by itself:{#else}{number} need a look by themselves:{/if}")
    String event_look(long number);

    @Message("Left out before: {reason}")
    String event_left_out(String reason);
}
