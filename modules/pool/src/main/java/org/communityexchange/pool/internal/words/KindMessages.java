package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.CommitmentKind;

/** The words of promises of every kind, and of what is paid for them. */
@MessageBundle("kind")
public interface KindMessages {
    @Message(
            "{#when kind}{#is ONE_OFF_WORK}Work, once{#is REPEATING_WORK}Work, again and again{#is EVENT_SHIFT}A shift{#is CAPACITY}Units of your offer{#is GOODS}Goods{/when}")
    String kind(CommitmentKind kind);

    @Message("Something else?")
    String others();

    @Message("Money, regularly")
    String money();

    @Message("What is it worth?")
    String value();

    @Message("In dollars. Ten dollars are one credit; cents left over are thanked for and not kept.")
    String value_hint();

    @Message("How many in the month?")
    String units();

    @Message("Each brings what your offer costs. What somebody takes for credits is paid by them already.")
    String units_hint();

    @Message("Day")
    String day();

    @Message("When you mean to do it.")
    String day_hint();

    @Message("First day")
    String first_day();

    @Message("A day in the month")
    String month_day();

    @Message("How often?")
    String every();

    @Message("Every week")
    String weekly();

    @Message("Every month")
    String monthly();

    @Message("This once")
    String once();

    @Message("How often in all?")
    String times();

    @Message("From 1 to 104. Or give a last day instead.")
    String times_hint();

    @Message("Last day")
    String until();

    @Message("Worth")
    String worth();

    @Message("How many")
    String how_many();

    @Message("{units}, in {month}, {credits} credits each")
    String units_of(Integer units, String month, Integer credits);

    @Message("{credits} credits from {name}, set aside when they accept")
    String paid_by(int credits, String name);

    @Message("{credits} credits from the solidarity pot, once a steward of another organisation agreed")
    String paid_by_pot(int credits);

    @Message("{credits} credits, issued when a steward confirms")
    String issued(int credits);

    @Message("{minutes} minutes make no whole credit. They are thanked for.")
    String minutes_over(int minutes);

    @Message("{cents} make no whole credit. They are thanked for.")
    String cents_over(String cents);

    @Message("{times} times, each a promise of its own")
    String repeats(int times);

    @Message("Days")
    String days();

    @Message("Receipt")
    String reference();

    @Message("Its number, for the steward who looks at it. Photos can be added on the next page.")
    String reference_hint();

    @Message("Receipt or photo")
    String evidence();

    @Message("How many were given?")
    String units_given();

    @Message("Set aside")
    String set_aside();

    @Message(
            "Accepting sets {credits} of your credits aside. They are passed on once a steward confirms that it was done, and come back if it comes to nothing.")
    String accept_pays(Integer credits);

    @Message("A steward of another organisation agrees first that the pot pays.")
    String waits_for_pot();

    @Message("Move it to another day")
    String move();

    @Message("New day")
    String move_day();

    @Message("Moved.")
    String moved();

    @Message("Skip this time")
    String skip();

    @Message("End it: no more after today")
    String end_series();

    @Message("Ended. What lies ahead is taken back.")
    String series_ended();

    @Message("It repeats. Each time stands for itself: skip one, move one, or end it.")
    String is_series();

    @Message("For other organisations")
    String relief();

    @Message("Nobody decides about their own table. Here you see what other organisations ask, and no names.")
    String relief_lead();

    @Message("Quiet requests to the solidarity pot")
    String pot_requests();

    @Message("The pot pays")
    String pot_agree();

    @Message("Agreed. The credits are set aside when the help is accepted.")
    String pot_agreed();

    @Message("Work of stewards")
    String steward_work();

    @Message("A steward's own work is confirmed from outside.")
    String steward_work_lead();

    @Message("Confirmed. Thank you for looking.")
    String work_confirmed();

    @Message("Nothing is asked")
    String relief_empty();

    @Message("When somebody asks the pot for help, it stands here without a name.")
    String relief_empty_text();
}
