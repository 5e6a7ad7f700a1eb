package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of events that repeat, and of changing what was planned. */
@MessageBundle("planning")
public interface PlanningMessages {

    @Message("Events that repeat")
    String series();

    @Message("Plan an event that repeats")
    String plan();

    @Message(
            "Every date becomes an event of its own, eight weeks ahead, with these shifts at the same time of day. One date can be left out or moved without the others.")
    String lead();

    @Message("From this day on")
    String first_on();

    @Message("It repeats")
    String pattern();

    @Message("By the week")
    String weekly();

    @Message("On the days of the week chosen below")
    String weekly_hint();

    @Message("By the month")
    String monthly();

    @Message("On one day of the week, such as the first Saturday")
    String monthly_hint();

    @Message("Every … weeks or months")
    String every();

    @Message("1 for each, 2 for every second")
    String every_hint();

    @Message("Days of the week")
    String days();

    @Message("Which one in the month")
    String nth();

    @Message("Only by the month")
    String nth_hint();

    @Message("{#when nth}{#is 1}The first{#is 2}The second{#is 3}The third{#is 4}The fourth{#else}The last{/when}")
    String nth_of(int nth);

    @Message("Until which day")
    String until();

    @Message("Or how often")
    String times();

    @Message("One of the two: until a day, or so many times")
    String ends_hint();

    @Message("Credits each date may bring")
    String credit_budget();

    @Message(
            "For workshops and gatherings: whoever takes part in a date takes one of its places. Another number can be said for single dates.")
    String places_lead();

    @Message("Empty or 0 is free")
    String price_hint();

    @Message("Each date has {count} {#if count == 1}place{#else}places{/if} for those who take part")
    String each_has(int count);

    @Message("Show the dates")
    String show_dates();

    @Message("Plan these dates")
    String publish();

    @Message("{count} {#if count == 1}date{#else}dates{/if}")
    String dates_of(int count);

    @Message("These are the dates. Nothing is planned yet.")
    String preview();

    @Message("The dates are planned.")
    String planned();

    @Message("Dates")
    String dates();

    @Message("{count} {#if count == 1}has{#else}have{/if} a place")
    String signed_up(int count);

    @Message("Made eight weeks before")
    String ahead();

    @Message("Left out")
    String left_out();

    @Message("Leave this date out")
    String leave_out();

    @Message("The date is left out.")
    String is_left_out();

    @Message("Change all from here")
    String change_from();

    @Message(
            "What you change counts from this day on. Dates for which somebody has a place already stay as they are; change those one by one. Places to take part that were said for one date alone stay with it.")
    String change_lead();

    @Message("Changed from that day on.")
    String changed();

    @Message("End this series")
    String end();

    @Message("From this day on nothing takes place. Whoever has a place then reads why.")
    String end_lead();

    @Message("From")
    String end_from();

    @Message("Why")
    String reason();

    @Message("Whoever has a place reads this.")
    String reason_hint();

    @Message("The series is ended.")
    String ended();

    @Message("Nothing takes place any more from")
    String ended_from();

    @Message("Nothing repeats here yet")
    String empty();

    @Message("A Repair Café on every first Saturday, a bread evening each week: plan it once.")
    String empty_text();

    @Message("Part of a series")
    String part_of();

    @Message("Change or cancel this event")
    String change_event();

    @Message("Change “{event}”")
    String change_of(String event);

    @Message(
            "Its shifts keep their times of day. When the day or the place changes, whoever has a place gets a letter; giving it back then is not counted.")
    String change_event_lead();

    @Message("Save the changes")
    String save();

    @Message("The event is changed.")
    String event_changed();

    @Message("Cancel the event")
    String cancel();

    @Message("Whoever has a place gets a letter, and their promise comes to an end.")
    String cancel_lead();

    @Message("The event is cancelled.")
    String cancelled();

    @Message("Changed: {event}, {day}")
    String letter_changed_subject(String event, String day);

    @Message(
            "“{event}” was changed. It is on {day}{#if place}, {place}{/if}. You still have your place. If it does not suit you any more, give it back: that is all right, and it is not counted.")
    String letter_changed(String event, String day, String place);

    @Message("New times: {shift}, {day}")
    String letter_shift_subject(String shift, String day);

    @Message(
            "The times of your shift were changed: {shift}, {day} from {from} to {until}{#if place}, {place}{/if}. You still have your place. If it does not suit you any more, give it back: that is all right, and it is not counted.")
    String letter_shift(String shift, String day, String from, String until, String place);

    @Message("Change this shift")
    String change_shift();

    @Message("Change the shift “{role}”")
    String change_shift_of(String role);

    @Message(
            "{#if taken == 0}Nobody has a place in it yet.{#else}{#if taken == 1}One person has{#else}{taken} people have{/if} a place in it. With other times they get a letter, keep their place, and may give it back without that being counted.{/if}")
    String change_shift_lead(int taken);

    @Message("The day and the place are those of the event.")
    String shift_day_hint();

    @Message("The shift is changed.")
    String shift_changed();

    @Message("Cancelled: {event}, {day}")
    String letter_cancelled_subject(String event, String day);

    @Message("“{event}” on {day} does not take place, so you need not come. Why: {reason}")
    String letter_cancelled(String event, String day, String reason);

    @Message(
            "“{event}” on {day} does not take place. If credits were set aside for your place, they are in your wallet again. Why: {reason}")
    String letter_called_off(String event, String day, String reason);

    @Message("This date is left out.")
    String reason_left_out();

    @Message("Each date may bring {credits} credits.")
    String each_may_bring(int credits);

    @Message("{#if every == 1}Every week{#else}Every {every} weeks{/if} on {days}")
    String weekly_words(int every, String days);

    @Message("{which} {day} of {#if every == 1}the month{#else}every {every} months{/if}")
    String monthly_words(int every, String which, String day);

    @Message(", until {day}")
    String until_words(String day);

    @Message("{#if times == 1}, once{#else}, {times} times{/if}")
    String times_words(int times);
}
