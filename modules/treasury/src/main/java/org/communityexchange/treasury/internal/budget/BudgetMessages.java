package org.communityexchange.treasury.internal.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.BudgetKind;

/** The words of issuance budgets. */
@MessageBundle("budget")
public interface BudgetMessages {

    @Message("Issuance budgets")
    String title();

    @Message("Issuance budgets of {organisation}")
    String of(String organisation);

    @Message(
            "How many credits may be issued. Every budget that covers the day counts, and for work at an event that of the"
                    + " event too. What goes over a budget is refused until an admin raises it.")
    String lead();

    @Message("No budget is set, so there is no limit")
    String none();

    @Message("Stewards confirm as much work as there is. A budget says how many credits that may bring in a month, in a"
            + " quarter, between two days or at an event.")
    String none_text();

    @Message("{left} of {cap} credits left")
    String left(String left, String cap);

    @Message("No limit is set.")
    String room_none();

    @Message("Set a budget")
    String set();

    @Message("The budget is set.")
    String was_set();

    @Message("For which time")
    String kind_label();

    @Message("{#when kind}{#is MONTH}Each month{#is QUARTER}Each quarter{#is DATES}From one day to another"
            + "{#is EVENT}One event{/when}")
    String kind(BudgetKind kind);

    @Message(
            "{#when kind}{#is MONTH}The calendar month; a new count starts on the first{#is QUARTER}January to March, April"
                    + " to June and so on{#is DATES}Both days included{#is EVENT}{/when}")
    String kind_hint(BudgetKind kind);

    @Message("What for")
    String what_for();

    @Message("A few words, such as “Winter programme”.")
    String what_for_hint();

    @Message("First day")
    String first_day();

    @Message("Last day")
    String last_day();

    @Message("Only for a budget from one day to another.")
    String days_hint();

    @Message("Credits")
    String cap();

    @Message("How many may be issued in that time.")
    String cap_hint();

    @Message("Why")
    String reason();

    @Message("One or two sentences. Everybody who reads the treasury reads them.")
    String reason_hint();

    @Message("Budget")
    String column_budget();

    @Message("May be issued")
    String column_cap();

    @Message("Issued")
    String column_used();

    @Message("Left")
    String column_left();

    @Message("Raise or lower it")
    String change();

    @Message("The count that runs now goes on; what was issued stays counted.")
    String change_lead();

    @Message("The budget was changed.")
    String was_changed();

    @Message("End this budget")
    String end();

    @Message("From then on it limits nothing. What was issued stays.")
    String end_lead();

    @Message("The budget was ended. It limits nothing any more.")
    String was_ended();

    @Message("It was ended and limits nothing.")
    String is_ended();

    @Message("What was decided")
    String history();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("By")
    String by();

    @Message("no limit")
    String no_limit();

    @Message("Declared when the event was planned.")
    String declared();

    @Message("{first} to {last}")
    String name_days(String first, String last);

    @Message("{title}, {days}")
    String name_with_title(String title, String days);

    @Message("The budget “{name}” has {left} of {cap} credits left, and this brings {asked}. {admins} can raise it.")
    String over(String name, String left, String cap, String asked, String admins);

    @Message("An admin of the organisation")
    String some_admin();

    @Message("{names} or {last}")
    String or(String names, String last);

    @Message("Save as CSV")
    String csv();
}
