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
    HOLD_ALREADY_CLOSED(
            "hold-already-closed",
            "This hold is already closed",
            409,
            "A hold ends once: its credits are either given to the one they were promised to, or go back to the wallet.");

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
