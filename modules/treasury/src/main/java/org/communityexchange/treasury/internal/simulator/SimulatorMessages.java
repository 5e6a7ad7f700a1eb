package org.communityexchange.treasury.internal.simulator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the simulator. */
@MessageBundle("simulator")
public interface SimulatorMessages {

    @Message("Try a policy first")
    String title();

    @Message(
            "See how the past months would have gone under other rules, before anybody decides about them. Nothing here changes anything.")
    String lead();

    @Message("It replays what people did. It cannot know what they would have done under other rules.")
    String limits();

    @Message("What are you asking?")
    String question();

    @Message("One sentence for whoever gets the link: “What if ICS backed all of its credits?”")
    String question_hint();

    @Message("Which past?")
    String period();

    @Message("The last 3 months")
    String last_3();

    @Message("The last 6 months")
    String last_6();

    @Message("The last 12 months")
    String last_12();

    @Message("Days of my choice")
    String dates();

    @Message("First day")
    String from();

    @Message("Last day")
    String to();

    @Message("Only for days of your choice; at most 36 months.")
    String days_hint();

    @Message("Scenario {number}")
    String scenario(int number);

    @Message("Leave empty what stays as it was.")
    String scenario_lead();

    @Message("Name of the scenario")
    String name();

    @Message("For the curves and tables: “Full backing”.")
    String name_hint();

    @Message("Backing")
    String backing();

    @Message("{percent} % the last time.")
    String backing_hint(long percent);

    @Message("of $10.00 for each credit")
    String backing_suffix();

    @Message("Cash for a credit")
    String rate();

    @Message("{rate} the last time.")
    String rate_hint(String rate);

    @Message("No cash claim yet, so nothing to replay.")
    String rate_none();

    @Message("Credits claimed in a month, at most")
    String cap();

    @Message("Claims above wait for the next month.")
    String cap_hint();

    @Message("Credits issued in a month, at most")
    String budget();

    @Message("What goes over is not issued.")
    String budget_hint();

    @Message("Months until earned credits end")
    String expiry();

    @Message("0 for never. The last ones never end.")
    String expiry_hint_never();

    @Message("0 for never. The last ones have an end.")
    String expiry_hint();

    @Message("months")
    String months();

    @Message("credits")
    String credits();

    @Message("Replay")
    String run();

    @Message("No organisation has issued credits yet, so there is nothing to replay.")
    String nothing();

    @Message("Replayed. Whoever can sign in and has the link may read it.")
    String done();

    @Message("What was tried before")
    String recent();

    @Message("Replay the past under other rules.")
    String door();

    @Message("Run by {name}")
    String made_by(String name);

    @Message("Rests on the ledger up to block {block}, whose hash begins with {hash}.")
    String sealed(long block, String hash);

    @Message("In short")
    String in_short();

    @Message("Coverage, month by month")
    String coverage();

    @Message(
            "Reserves and the common fund, divided by what all credits would cost if they were claimed at the rates that were paid. 100 % means that everybody could.")
    String coverage_lead();

    @Message("As it was")
    String actual();

    @Message("Month")
    String month();

    @Message("{course}: at the end of the month")
    String state(String course);

    @Message("{course}: during the month")
    String flow(String course);

    @Message("Month by month")
    String all_figures();

    @Message("Credits out")
    String outstanding();

    @Message("Declared")
    String declared();

    @Message("Reserved")
    String funded();

    @Message("Lacking")
    String shortfall();

    @Message("Common fund")
    String common();

    @Message("Coverage")
    String covered();

    @Message("Coverage, all deposited")
    String covered_if_deposited();

    @Message("Claims paid")
    String paid();

    @Message("Claims waiting")
    String waiting();

    @Message("Credits that ended")
    String expired();

    @Message("Not issued")
    String refused();

    @Message("Not spent")
    String not_spent();

    @Message("“few” stands where fewer than five wallets are concerned.")
    String few_note();

    @Message("few")
    String few();

    @Message("none out")
    String none_out();

    @Message("Course")
    String course();

    @Message("Coverage in percent")
    String covered_percent();

    @Message("Coverage in percent, all deposited")
    String covered_percent_if_deposited();

    @Message("Credits claimed and paid")
    String paid_credits();

    @Message("Credits claimed and waiting")
    String waiting_credits();

    @Message("Issues that needed a decision")
    String refused_issues();

    @Message("All figures as CSV")
    String csv();

    @Message("Home")
    String home();

    @Message("{organisation}: {rules}")
    String rules_of(String organisation, String rules);

    @Message("{percent} % backing")
    String rule_backing(int percent);

    @Message("{rate} for a credit")
    String rule_rate(String rate);

    @Message("at most {credits} credits claimed in a month")
    String rule_cap(long credits);

    @Message("at most {credits} credits issued in a month")
    String rule_budget(long credits);

    @Message("earned credits end after {months} months")
    String rule_expiry(int months);

    @Message("credits never end")
    String rule_never();

    @Message("With “{scenario}” coverage would have ended at {would} instead of {was}.")
    String said_coverage(String scenario, String would, String was);

    @Message("With “{scenario}” coverage would have ended at {would}, as it did.")
    String said_same(String scenario, String would);

    @Message("Had all that was declared been deposited, at {would}.")
    String said_if_deposited(String would);

    @Message("{organisation} would have had to deposit {dollars} more.")
    String said_deposit(String organisation, String dollars);

    @Message("{dollars} of cash claims would have been paid instead of {was}.")
    String said_paid(String dollars, String was);

    @Message("{credits} claimed credits would still be waiting.")
    String said_waiting(long credits);

    @Message("{issues} issues of {credits} credits together would have needed a decision.")
    String said_refused(long issues, long credits);

    @Message("{credits} credits would have ended unspent.")
    String said_expired(long credits);
}
