package org.communityexchange.treasury;

/** How often a pledge is given. */
public enum PledgeRhythm {
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private final int months;

    PledgeRhythm(int months) {
        this.months = months;
    }

    /** From one instalment to the next. */
    public int months() {
        return months;
    }

    public static PledgeRhythm every(int months) {
        for (var rhythm : values()) {
            if (rhythm.months == months) {
                return rhythm;
            }
        }
        throw new IllegalArgumentException("No rhythm of " + months + " months");
    }
}
