package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemType;

/** The ledger's refusals. */
public enum LedgerProblem implements ProblemType {
    NOT_ENOUGH_CREDITS(
            "not-enough-credits",
            "There are not enough credits",
            409,
            "The wallet or pot that pays has fewer credits than asked. Credits on hold for something else do not count."
                    + " Nothing was moved."),
    ALREADY_REVERSED(
            "already-reversed",
            "This was already taken back",
            409,
            "A transfer is taken back once, and this one was. Post a new transfer if something is still to be put right."),
    NOT_REVERSIBLE(
            "not-reversible",
            "This cannot be taken back",
            409,
            "A hold is released rather than reversed; a release or a reversal is put right by a new transfer."),
    CREDITS_MOVED_ON(
            "credits-moved-on",
            "These credits have already moved on",
            409,
            "Taking this back needs the very credits it gave, and whoever received them has since spent, held or given away"
                    + " some. Nothing was moved."),
    MONEY_MOVED_ON(
            "money-moved-on",
            "This money has already moved on",
            409,
            "Taking this back needs money that has been used since: paid out, claimed, or set against later credits. Take"
                    + " back what used it first, newest first, or put the difference in. Nothing was moved."),
    NOT_ENOUGH_FUNDING(
            "not-enough-funding",
            "There is not enough funding",
            409,
            "The organisation has put in less money than these credits are to be backed with. Deposit more, or let the"
                    + " organisation list what is short and top it up later. Nothing was moved."),
    NOT_ENOUGH_COMMON(
            "not-enough-common",
            "The common fund has not enough",
            409,
            "The common fund adds what the backing of these credits lacks, and it has less than that. The claim waits until"
                    + " there is more. Nothing was moved."),
    MORE_THAN_OWED(
            "more-than-owed",
            "This is more than is owed",
            409,
            "No more can be paid to an organisation than its approved claims come to. Nothing was moved."),
    PURCHASED_NEVER_EXPIRES(
            "purchased-never-expires",
            "Bought credits never expire",
            409,
            "Only earned and granted credits can expire. What somebody paid for stays theirs until they use it."),
    NOTHING_TO_FREEZE(
            "nothing-to-freeze",
            "There is nothing to set aside",
            409,
            "Credits in dispute are set aside in the wallet that received them, and this brought none to a wallet."),
    HOLD_ALREADY_CLOSED(
            "hold-already-closed",
            "This hold is already closed",
            409,
            "A hold ends once: its credits are either given to the one they were promised to, or go back to the wallet."),
    MONTH_CLOSED(
            "month-closed",
            "That month is closed",
            409,
            "The books of that month were closed, and its figures stay as they are. Nothing was booked. Give it a date in an"
                    + " open month; a correction says what it corrects.");

    private final String slug;
    private final String title;
    private final int status;
    private final String explanation;

    LedgerProblem(String slug, String title, int status, String explanation) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.explanation = explanation;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
