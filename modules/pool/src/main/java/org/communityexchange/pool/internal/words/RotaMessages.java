package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.DutyRhythm;
import org.jspecify.annotations.Nullable;

/** The words of the rota: plain, and blaming nobody. */
@MessageBundle("rota")
public interface RotaMessages {
    @Message("Rota")
    String rota();

    @Message("Rota of {organisation}")
    String of(String organisation);

    @Message(
            "Who does what, week by week. Take a turn when it suits you; if something comes up, offer it to the others.")
    String lead();

    @Message("Week of")
    String week();

    @Message("{#if free == 0}All taken{#else}{free} of {places} not taken{/if}")
    String gaps(int free, int places);

    @Message("Next week {free} of {places} places are not taken.")
    String next_week(int free, int places);

    @Message("{starts}–{ends}")
    String when(String starts, String ends);

    @Message("{#if over}Over{#else if free == 0}Taken{#else if free == 1}1 place free{#else}{free} places free{/if}")
    String standing(int free, boolean over);

    @Message("Nobody yet")
    String nobody();

    @Message("offered to the others")
    String offered();

    @Message("done")
    String was_done();

    @Message("Take this turn")
    String take();

    @Message("For whom?")
    String for_whom();

    @Message("The turn is yours. Thank you.")
    String taken();

    @Message("Offer it to others")
    String offer();

    @Message("Why, if you like")
    String offer_words();

    @Message("It stays yours until somebody takes it over.")
    String offer_hint();

    @Message("Your turn is offered to the others. It stays yours until somebody takes it over.")
    String offer_done();

    @Message("Keep it after all")
    String keep();

    @Message("The turn stays yours.")
    String kept();

    @Message("Take over from {name}")
    String take_over(String name);

    @Message("The turn is yours now. Thank you for stepping in.")
    String took_over();

    @Message("Were these done?")
    String to_report();

    @Message(
            "Say so for all of them at once; a steward confirms them. If it took longer, or less, open the promise instead.")
    String to_report_lead();

    @Message("They were done")
    String report();

    @Message("Thank you. A steward confirms them.")
    String reported();

    @Message("What you take every time")
    String habits();

    @Message("until")
    String until_word();

    @Message("Earlier")
    String earlier();

    @Message("Later")
    String later();

    @Message("This week")
    String now();

    @Message("Print")
    String print();

    @Message("nothing is planned")
    String nothing();

    @Message("Nothing is planned in these weeks")
    String empty();

    @Message(
            "Duties come again by themselves: open the door, sweep the hall. A steward or an admin defines them, and their times appear here six weeks ahead.")
    String empty_text();

    @Message("Duties")
    String duties();

    @Message("What has to be done again and again. Their times stand on the rota six weeks ahead.")
    String duties_lead();

    @Message("Define a duty")
    String define();

    @Message("What has to be done?")
    String title();

    @Message("Such as “Open the door” or “Sweep the hall”.")
    String title_hint();

    @Message("Good to know")
    String note();

    @Message("Where the key is, what to bring.")
    String note_hint();

    @Message("How many people?")
    String people();

    @Message("Minutes for each")
    String minutes();

    @Message("Weekday")
    String weekday();

    @Message("Begins at")
    String starts();

    @Message("How often?")
    String rhythm_label();

    @Message(
            "{#when rhythm}{#is WEEKLY}Every week{#is FORTNIGHTLY}Every two weeks{#is MONTHLY}Once a month{#else}–{/when}")
    String rhythm(@Nullable DutyRhythm rhythm);

    @Message("Which of the month?")
    String nth_label();

    @Message("Only for what comes once a month.")
    String nth_hint();

    @Message(
            "{#switch nth}{#case 1}the first{#case 2}the second{#case 3}the third{#case 4}the fourth{#case 5}the last{#else}{/switch}")
    String nth(int nth);

    @Message("First day")
    String from();

    @Message("Leave it empty to begin today.")
    String from_hint();

    @Message("Last day")
    String until();

    @Message("Leave it empty while nobody knows.")
    String until_hint();

    @Message("What comes back for it?")
    String funding();

    @Message("Credits, as for any help")
    String funding_issue();

    @Message("Thanks")
    String funding_thanks();

    @Message("The duty is defined. Its times stand on the rota.")
    String defined();

    @Message("{people} × {minutes} minutes")
    String size(int people, int minutes);

    @Message("Take it every time")
    String every();

    @Message(
            "You take a place each time there is one, until the day you say. Each time can still be offered or taken back.")
    String every_lead();

    @Message("Until")
    String every_until();

    @Message("You took {#if taken == 1}1 turn{#else}{taken} turns{/if}. More come as the weeks do.")
    String every_done(int taken);

    @Message("No longer every time")
    String every_end();

    @Message("The turns you took stay yours; offer them, or take them back.")
    String every_ended();

    @Message("Change this duty")
    String change();

    @Message("Change “{duty}”")
    String change_of(String duty);

    @Message(
            "Its times that are still ahead change with it, in the same weeks. With another weekday this week (or month) stays as it is, and the new day begins with the next. Whoever has a turn keeps it; when the day, the hour or the length changes they get a letter, and may give the turn back without that being counted. Whoever has another turn at the new time is told that this one is free again.")
    String change_lead();

    @Message("How often it comes stays. If that is different now, remove it and define another.")
    String change_hint();

    @Message("Save the changes")
    String save();

    @Message("The duty is changed, and so are its times on the rota.")
    String changed();

    @Message("A duty you have a turn of has another time")
    String changed_subject();

    @Message(
            "“{duty}” is now on {day}s at {starts}, for {minutes} minutes; the first time is on {first}. You still have the turns you took, at the new time. If one does not suit you any more, give it back or offer it to the others: that is all right, and it is not counted.")
    String changed_body(String duty, String day, String starts, int minutes, String first);

    @Message(
            "“{duty}” is now on {day}s at {starts}, for {minutes} minutes; the first time is on {first}. At the new time you have another turn already, so this one of yours is free again for others: {lost}. Nothing is left to do for you, and it is not counted. Any other turn you took you still have, at the new time; if one does not suit you any more, give it back or offer it to the others.")
    String changed_given_back(String duty, String day, String starts, int minutes, String first, String lost);

    @Message("The duty has another time, at which there is another turn already.")
    String given_back_reason();

    @Message("Remove this duty")
    String remove();

    @Message("Its future times leave the rota. Everybody who had promised one gets a letter with your words.")
    String remove_lead();

    @Message("Why?")
    String remove_reason();

    @Message("The duty is removed, and everybody who had a turn is told.")
    String removed();

    @Message("Removed")
    String is_removed();

    @Message("How it is shared")
    String sharing();

    @Message(
            "In these {weeks} weeks {people} people took {turns} turns; {half} of them carried half. Nobody’s turns are counted here: the list shows who could be asked, and whom to thank.")
    String sharing_lead(int weeks, int people, int turns, int half);

    @Message("Nobody took a turn yet.")
    String sharing_empty();

    @Message("Name")
    String name();

    @Message("Last time")
    String last_time();

    @Message("Next time")
    String next_time();

    @Message("What")
    String what();

    @Message("Day")
    String day();

    @Message("Time")
    String time();

    @Message("Who")
    String who();

    @Message("Taken over by somebody else, as you offered.")
    String passed_on();

    @Message("Somebody took over your turn")
    String taken_over_subject();

    @Message(
            "The turn of {day} that you offered to the others was taken over. Nothing is left to do for you. Thank you for asking in time.")
    String taken_over_body(String day);

    @Message("A duty you had promised is not needed any more")
    String ended_subject();

    @Message(
            "“{duty}” was removed from the rota, and with it the turns that you had promised. This is why: {reason}\n\nThank you for having been ready. Nothing is left to do for you.")
    String ended_body(String duty, String reason);
}
