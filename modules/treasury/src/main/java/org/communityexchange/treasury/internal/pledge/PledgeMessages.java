package org.communityexchange.treasury.internal.pledge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.InstalmentView;
import org.communityexchange.treasury.PledgeRhythm;
import org.communityexchange.treasury.PledgeState;

/** The words of pledges, and of the letters about them. */
@MessageBundle("pledge")
public interface PledgeMessages {
    @Message("Pledges")
    String title();

    @Message("What people promised to give, and what came.")
    String door();

    @Message("{#if count == 1}One instalment is late.{#else}{count} instalments are late.{/if}")
    String door_late(long count);

    @Message("Make a pledge")
    String make();

    @Message("Pledge to {organisation}")
    String make_for(String organisation);

    @Message(
            "A small amount, regularly, carries more than you would think. You can change, pause or end it at any time, and nobody will ask why.")
    String make_lead();

    @Message("Amount each time")
    String cents();

    @Message("In dollars: 20 or 12.50.")
    String cents_hint();

    @Message("How often")
    String rhythm_label();

    @Message("{#when rhythm}{#is MONTHLY}Every month{#is QUARTERLY}Every three months{#is YEARLY}Once a year{/when}")
    String rhythm(PledgeRhythm rhythm);

    @Message("First day")
    String starts();

    @Message("The following ones are on the same day; where a month is shorter, on its last.")
    String starts_hint();

    @Message("Last day")
    String ends();

    @Message("Leave it empty to go on until further notice.")
    String ends_hint();

    @Message("Remind me by e-mail a few days before")
    String reminders();

    @Message("Who pledges")
    String who();

    @Message("Myself")
    String myself();

    @Message("Thank you. Your pledge is noted.")
    String made();

    @Message("{#when state}{#is ACTIVE}Active{#is PAUSED}Paused{#is LAPSED}Lapsed{#is ENDED}Ended{/when}")
    String state(PledgeState state);

    @Message(
            "{#when state}{#is EXPECTED}Expected{#is PARTLY}Partly received{#is RECEIVED}Received{#is MORE}Received, and more{/when}")
    String instalment(InstalmentView.State state);

    @Message("Late")
    String late();

    @Message("Pledge of {name}")
    String of(String name);

    @Message("State")
    String state_label();

    @Message("Next")
    String next();

    @Message("Until further notice")
    String open_end();

    @Message("Received so far")
    String received_so_far();

    @Message("Instalments")
    String instalments();

    @Message("Day")
    String day();

    @Message("Expected")
    String expected();

    @Message("Received")
    String received();

    @Message("Change it")
    String change();

    @Message("Save")
    String save();

    @Message("The pledge is changed from today on.")
    String changed();

    @Message("Pause it")
    String pause();

    @Message("Until")
    String until();

    @Message("Leave it empty to pause until you say so.")
    String until_hint();

    @Message("The pledge is paused. Nothing is expected meanwhile.")
    String paused();

    @Message("Go on")
    String resume();

    @Message("The pledge goes on. Thank you.")
    String resumed();

    @Message("End it")
    String end();

    @Message("End this pledge")
    String end_now();

    @Message("Nothing is expected from today on. You need not say why, and what you gave stays with thanks.")
    String end_text();

    @Message("The pledge has ended. Thank you for all of it.")
    String ended();

    @Message(
            "Three instalments in a row did not come, so the pledge lapsed by itself. Nothing is owed. Going on forgives what was missed.")
    String lapsed_text();

    @Message("Stop this pledge to {organisation}?")
    String stop_title(String organisation);

    @Message("One press is enough, and you need not sign in or say why.")
    String stop_lead();

    @Message("Keep the pledge, but send no letters")
    String stop_letters();

    @Message("The pledge goes on, without letters.")
    String quiet();

    @Message("You may close this page.")
    String stop_done();

    @Message("Expected and received")
    String month_title();

    @Message("Earlier month")
    String earlier();

    @Message("Later month")
    String later();

    @Message("Due in {month}")
    String due_in(String month);

    @Message("Late, of any month")
    String late_title();

    @Message("Still open")
    String open();

    @Message("Together")
    String together();

    @Message("Nothing is expected in this month")
    String month_empty();

    @Message("When somebody pledges, what is expected appears here.")
    String month_empty_text();

    @Message("All pledges")
    String all();

    @Message("Who")
    String person();

    @Message("Pledge")
    String pledge();

    @Message("Record a pledge")
    String record();

    @Message("Download as CSV")
    String csv();

    @Message("Record what came")
    String record_instalment();

    @Message("Your pledge to {organisation}, in a few days")
    String letter_before_subject(String organisation);

    @Message("""
            You pledged to give regularly to {organisation}; thank you. The next {cents} is due on {day}.
            Nothing else is needed than to send it as you always do.

            If it no longer suits you, this link stops it, in one press and without a reason:""")
    String letter_before(String organisation, String cents, String day);

    @Message("Your pledge to {organisation}")
    String letter_after_subject(String organisation);

    @Message("""
            We have not yet seen the {cents} of your pledge to {organisation} for {day}. Perhaps it is on its way;
            then please forget this letter. If this month is difficult, let it be: a pledge is no debt.

            Thank you for everything you gave. This link stops it, in one press and without a reason:""")
    String letter_after(String organisation, String cents, String day);

    @Message("Your pledge to {organisation} rests")
    String letter_lapsed_subject(String organisation);

    @Message("""
            Three instalments of your pledge to {organisation} did not come, so it rests now. Nothing is owed, and we shall
            not write about it again. Thank you for everything you gave.

            If you would like to go on one day, sign in and open your pledge. This link ends it for good:""")
    String letter_lapsed(String organisation);
}
