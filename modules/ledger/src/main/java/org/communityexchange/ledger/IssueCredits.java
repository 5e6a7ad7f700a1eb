package org.communityexchange.ledger;

/**
 * New credits of an organisation, as one lot.
 *
 * @param issuer the organisation whose issuance account is debited, or {@link AccountRef#EXCHANGE}
 * @param to a wallet or the pot
 * @param credits whole credits, at least 1
 */
public record IssueCredits(TransferId id, String issuer, AccountRef to, long credits, LotTerms terms, Cause cause) {

    /** @throws org.communityexchange.kernel.problem.InvalidInput when fewer than one credit would be issued */
    public IssueCredits {
        Quantities.requireCredits(credits);
        if (to.kind() != AccountKind.WALLET && to.kind() != AccountKind.POT) {
            throw new IllegalArgumentException("Credits are issued to a wallet or the pot, not to " + to);
        }
    }
}
