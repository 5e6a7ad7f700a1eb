package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

/**
 * New credits of an organisation, as one lot, with the money that backs it.
 *
 * @param issuer the organisation whose issuance account is debited, or {@link AccountRef#EXCHANGE}
 * @param to a wallet or the pot
 * @param credits whole credits, at least 1
 * @param backing where the declared cents of the terms come from, or null to fund nothing now; what is declared and not
 *     funded is a shortfall until a {@link TopUp}
 */
public record IssueCredits(
        TransferId id,
        String issuer,
        AccountRef to,
        long credits,
        LotTerms terms,
        Cause cause,
        @Nullable Backing backing) {

    /** @throws org.communityexchange.kernel.problem.InvalidInput when fewer than one credit would be issued */
    public IssueCredits {
        Quantities.requireCredits(credits);
        if (to.kind() != AccountKind.WALLET && to.kind() != AccountKind.POT) {
            throw new IllegalArgumentException("Credits are issued to a wallet or the pot, not to " + to);
        }
        if (backing != null && !backing.reserve().equals(reserveOf(issuer, terms))) {
            throw new IllegalArgumentException("This lot is not backed from " + backing.reserve());
        }
    }

    /** Without moving any money. */
    public IssueCredits(TransferId id, String issuer, AccountRef to, long credits, LotTerms terms, Cause cause) {
        this(id, issuer, to, credits, terms, cause, null);
    }

    public IssueCredits backedBy(Backing money) {
        return new IssueCredits(id, issuer, to, credits, terms, cause, money);
    }

    private static AccountRef reserveOf(String issuer, LotTerms terms) {
        return terms.source() == LotSource.PURCHASE ? AccountRef.reserveOfPurchased() : AccountRef.reserve(issuer);
    }
}
