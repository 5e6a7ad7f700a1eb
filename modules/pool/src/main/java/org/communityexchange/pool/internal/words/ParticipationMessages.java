package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.ParticipationState;

import java.time.LocalTime;

/** The words about taking part in events. */
@MessageBundle("participation")
public interface ParticipationMessages {

    @Message("Take part")
    String take_part();

    @Message("Help at it")
    String help();

    @Message("Free")
    String free();

    @Message("{#if left == 0}All places are taken{#else if left == 1}1 place left{#else}{left} places left{/if}")
    String left(int left);

    @Message("You have a place")
    String yours();

    @Message("Sign in to take part")
    String sign_in();

    @Message("A place can be given back until the end of")
    String cancel_until();

    @Message("A place can be given back until it begins")
    String cancel_until_begins();

    @Message(
            "Give it back by then, and all credits come back at once. Later only whoever organises it can give it back: tell them, they decide kindly. Whoever does not come gets the credits back, too, unless they were needed, for material bought for you for instance. If the event is cancelled, everything comes back.")
    String rule();

    @Message("Give it back by then, so that somebody else can come. Later, tell whoever organises it.")
    String rule_free();

    @Message("from {from} to {until}")
    String times(LocalTime from, LocalTime until);

    @Message("Starts")
    String starts();

    @Message("Ends")
    String ends();

    @Message("When those who take part are there. Empty is as long as the shifts.")
    String times_hint();

    @Message("Who takes part")
    String participants();

    @Message("Places to take part")
    String offer();

    @Message(
            "For those who come to take part; helpers have places in the shifts. Credits are set aside when somebody takes a place, and reach the wallet of {organisation} when you say that they were there.")
    String offer_lead(String organisation);

    @Message("How many can take part")
    String places();

    @Message("None when it is empty or 0: then people only help at this event.")
    String places_hint();

    @Message("Credits for one place")
    String price();

    @Message("Empty or 0 is free. Whoever has a place keeps what it cost then.")
    String price_hint();

    @Message("Days before the event until which a place can be given back")
    String cancel_days();

    @Message("1 is until the end of the day before, 0 until it begins. Later only a steward can give a place back.")
    String cancel_days_hint();

    @Message("Save the places")
    String save_offer();

    @Message("The places are saved.")
    String offered();

    @Message("Take part in “{event}”")
    String check(String event);

    @Message(
            "Nothing has happened yet. When you confirm, the credits are set aside; {organisation} gets them when you were there.")
    String check_lead(String organisation);

    @Message("Nothing has happened yet. It costs nothing; when you confirm, a place is kept for you.")
    String check_lead_free();

    @Message("It costs")
    String costs();

    @Message("In your wallet")
    String balance();

    @Message("In the wallet of {name}")
    String balance_of(String name);

    @Message("Left afterwards")
    String after();

    @Message("For")
    String for_whom();

    @Message("When")
    String when();

    @Message("It can be given back until the end of")
    String until();

    @Message("It can be given back until it begins")
    String until_begins();

    @Message("A place that is taken now cannot be given back here any more: only whoever organises it can do that.")
    String late();

    @Message("{#if missing == 1}1 credit is missing{#else}{missing} credits are missing{/if}")
    String missing(long missing);

    @Message("Helping somebody, or at an event, brings credits.")
    String missing_text();

    @Message("See what is needed")
    String see_needs();

    @Message("Take a place")
    String confirm_free();

    @Message("{#if credits == 1}Set 1 credit aside{#else}Set {credits} credits aside{/if}")
    String confirm(int credits);

    @Message("Not now")
    String not_now();

    @Message("Show it for them")
    String recount();

    @Message("You have a place. We look forward to seeing you.")
    String taken();

    @Message("{name} has a place.")
    String taken_for(String name);

    @Message("For members who have no login")
    String for_members();

    @Message("For whom?")
    String choose_whom();

    @Message("You can take a place for a member who has no login, or put them in line.")
    String another_lead();

    @Message("Your place was given back: {event}, {day}")
    String given_back_subject(String event, String day);

    @Message(
            "Whoever organises “{event}” on {day} gave your place back{#if credits == 1}, and your credit is in your wallet again{#else if credits > 1}, and your {credits} credits are in your wallet again{/if}.{#if reason} Why: {reason}{/if} If you think it is a mistake, please talk to them.")
    String given_back_letter(String event, String day, int credits, String reason);

    @Message("Your credits for {event}, {day}")
    String kept_subject(String event, String day);

    @Message(
            "It was written down that you could not come to “{event}” on {day}, and that the {#if credits == 1}credit{#else}{credits} credits{/if} you had set aside went to whoever organised it. If you were there, or if this does not seem right to you, please talk to them: they can give credits back.")
    String kept_letter(String event, String day, int credits);

    @Message("New hours: {event}, {day}")
    String hours_subject(String event, String day);

    @Message(
            "The hours of “{event}” on {day} were changed: it is from {from} to {until} now{#if place}, {place}{/if}. You still have your place. If it does not suit you any more, give it back: that is all right{#if credits > 0}, and your credits come back at once{/if}.")
    String hours_letter(String event, String day, LocalTime from, LocalTime until, String place, int credits);

    @Message("Place at “{event}”")
    String place_at(String event);

    @Message(
            "{#when state}{#is GOING}Takes part{#is CAME}Took part{#is MISSED}Did not come{#is WITHDRAWN}Given back{#is CALLED_OFF}The event was cancelled{#is LAPSED}Ended by itself{#else}–{/when}")
    String state(ParticipationState state);

    @Message("Credits")
    String credits();

    @Message(
            "{#if going}Set aside until the event{#else if kept}Passed on to {organisation}{#else}Back in the wallet{/if}")
    String where(boolean going, boolean kept, String organisation);

    @Message("Why")
    String reason();

    @Message("Give the place back")
    String withdraw();

    @Message("The credits come back at once, and the place goes to whoever waits, or is free for somebody else.")
    String withdraw_hint();

    @Message("The place is given back.")
    String withdrawn();

    @Message("It is too late to give it back here. If you cannot come, tell whoever organises it: they decide kindly.")
    String too_late();

    @Message("Taken for them by {name}")
    String entered_by(String name);

    @Message("Who takes part in “{event}”")
    String participants_of(String event);

    @Message(
            "{#if going == 1}1 person is expected{#else}{going} people are expected{/if} · {#if came == 1}1 took part{#else}{came} took part{/if}")
    String figures(int going, int came);

    @Message("Received {taken}, set aside {held} credits")
    String sums(long taken, long held);

    @Message(
            "From half an hour before the event you say here who came. Until then a place can be given back for somebody on its page.")
    String not_yet();

    @Message(
            "Press “Is here” at the door, or say it for everybody afterwards. Whoever did not come gets the credits back, unless you say otherwise.")
    String settle_lead();

    @Message("Press “Is here” for whoever is there. Once the event has begun you can say who did not come.")
    String settle_early();

    @Message("Is here")
    String here();

    @Message("What happened")
    String outcome();

    @Message("Nothing said yet")
    String outcome_none();

    @Message("Took part")
    String outcome_came();

    @Message("Did not come; credits go back")
    String outcome_missed();

    @Message("Did not come; credits stay here")
    String outcome_kept();

    @Message("Save what I chose")
    String save();

    @Message("Save, and everybody else took part")
    String save_rest();

    @Message("It is written down.")
    String saved();

    @Message("Nobody takes part yet")
    String empty();

    @Message("Whoever takes a place on the page of the event stands here.")
    String empty_text();
}
