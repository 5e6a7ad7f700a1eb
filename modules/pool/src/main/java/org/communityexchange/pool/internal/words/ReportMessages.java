package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an event's report. */
@MessageBundle("eventreport")
public interface ReportMessages {

    @Message("Report: {event}")
    String title(String event);

    @Message("Report")
    String report();

    @Message(
            "Counted from the times people came and left, never estimated. Nobody is named; roles with fewer than {fewest} people are told together.")
    String lead(int fewest);

    @Message("People who were there")
    String people();

    @Message("Of them without having signed up")
    String walk_ins();

    @Message("Signed up and did not come")
    String missed();

    @Message("People who took part, apart from those who helped")
    String took_part();

    @Message("Credits received from those who took part")
    String credits_taken();

    @Message("Time given")
    String minutes();

    @Message("Of it confirmed")
    String confirmed_minutes();

    @Message("Credits issued")
    String credits();

    @Message("Credits the event may bring")
    String budget();

    @Message("Work still to be confirmed")
    String waiting();

    @Message("Of the credits, still in wallets")
    String outstanding();

    @Message("Declared to back those")
    String declared();

    @Message("In the reserve for them")
    String funded();

    @Message("Roles")
    String roles();

    @Message("Role")
    String role();

    @Message("People")
    String role_people();

    @Message("Minutes")
    String role_minutes();

    @Message("Time given")
    String role_time();

    @Message("{label}, in minutes")
    String in_minutes(String label);

    @Message("Credits")
    String role_credits();

    @Message("Too few people were there to tell roles apart.")
    String no_roles();

    @Message("What we learned")
    String learnings();

    @Message("For the funder, in your own words. Name nobody.")
    String learnings_hint();

    @Message("Save")
    String save();

    @Message("What you learned is saved.")
    String saved();

    @Message("Save as CSV")
    String csv();

    @Message("Save as PDF")
    String pdf();

    @Message("Figure")
    String figure();

    @Message("Value")
    String value();
}
