package org.communityexchange.kernel.value;

/** What an {@link Amount} counts. No amount, and no ledger entry, ever mixes two units. */
public enum Unit {
    /** Whole credits: 1 credit is 30 minutes of meaningful work or $10 of value (seed document, section 5). */
    CREDIT(0),
    /** Canadian dollars, counted in cents. */
    CAD(2);

    private final int scale;

    Unit(int scale) {
        this.scale = scale;
    }

    /** Decimal places between the counted quantity and the unit people say: 0 for credits, 2 for dollars. */
    public int scale() {
        return scale;
    }
}
