package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Unit;

/** What an account is for. The kind decides its unit, which side makes it grow, and whether it has a floor. */
public enum AccountKind {
    /** Where an organisation's credits come from. The only credit account that goes below zero: by what it issued. */
    ISSUANCE(Unit.CREDIT, false),
    /** What the community owes a person or an organisation. Never below zero. */
    WALLET(Unit.CREDIT, true),
    /** Credits of a wallet promised to someone and not yet given. Never below zero. */
    HELD(Unit.CREDIT, true),
    /** The solidarity pot. Never below zero. */
    POT(Unit.CREDIT, true),
    /** Credits that ended: turned into cash, or expired. Never below zero. */
    RETIRED(Unit.CREDIT, true),
    /** Money at a custodian; the one kind that grows by debits. */
    CASH(Unit.CAD, false),
    /** Money an organisation has put in to back credits it will issue. Never below zero. */
    FUNDING(Unit.CAD, true),
    /** Money that backs credits already issued, lot by lot. Moves with its lots only. */
    RESERVE(Unit.CAD, false),
    /** The common fund. Never below zero when debited. */
    COMMON(Unit.CAD, false),
    /** Money owed to an organisation for an approved cash claim. No more is paid than is owed. */
    PAYABLE(Unit.CAD, false);

    private final Unit unit;
    private final boolean guarded;

    AccountKind(Unit unit, boolean guarded) {
        this.unit = unit;
        this.guarded = guarded;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the database stores the balance and refuses to let it fall below zero; otherwise it is derived. */
    public boolean guarded() {
        return guarded;
    }
}
