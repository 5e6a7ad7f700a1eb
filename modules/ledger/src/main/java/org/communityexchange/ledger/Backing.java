package org.communityexchange.ledger;

/**
 * Where the money that backs an issue comes from. It moves in the same transfer as the credits, from {@code from} to
 * {@code reserve}, and names the lot it backs.
 *
 * @param from an organisation's {@link AccountKind#FUNDING}, which has a floor, or the {@link AccountKind#CASH} of the
 *     custodian who received a purchase, which has none
 * @param reserve {@link AccountRef#reserveOfPurchased()} for a purchase, otherwise the issuer's
 *     {@link AccountRef#reserve(String)}
 * @param shortfall what to do when {@code from} has less than is declared
 */
public record Backing(AccountRef from, AccountRef reserve, Shortfall shortfall) {

    /** What happens when there is less funding than the lot declares. */
    public enum Shortfall {
        /** Issue all the same, fund what there is, and list the rest until a {@link TopUp}. */
        LIST,
        /** Issue nothing: {@link NotEnoughFunding}. */
        REFUSE
    }

    /** @throws IllegalArgumentException when money would come from or go to another kind of account */
    public Backing {
        if (from.kind() != AccountKind.FUNDING && from.kind() != AccountKind.CASH) {
            throw new IllegalArgumentException("Credits are backed from funding or a custodian, not from " + from);
        }
        if (reserve.kind() != AccountKind.RESERVE) {
            throw new IllegalArgumentException("Backing stands in a reserve, not in " + reserve);
        }
    }

    /** From an organisation's own funding to its own reserve. */
    public static Backing ofFunding(String organisation, Shortfall shortfall) {
        return new Backing(AccountRef.funding(organisation), AccountRef.reserve(organisation), shortfall);
    }

    /** What somebody paid for credits, straight from the custodian who received it. */
    public static Backing ofPurchase(String custodian) {
        return new Backing(AccountRef.cash(custodian), AccountRef.reserveOfPurchased(), Shortfall.REFUSE);
    }
}
