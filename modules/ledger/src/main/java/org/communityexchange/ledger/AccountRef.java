package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Unit;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names an account. It opens when it is first posted to; until then its balance is zero.
 *
 * @param kind what it is for
 * @param owner whose it is: an opaque id of a person, an organisation's id, or {@link #EXCHANGE}. Letters, digits,
 *     underscores and hyphens, at most 64; never a name or an address, because the journal is never erased
 */
public record AccountRef(AccountKind kind, String owner) {

    /** Owner of what belongs to all: the pot, the common fund. In capitals, so that no organisation id equals it. */
    public static final String EXCHANGE = "EXCHANGE";

    private static final String PURCHASED = "PURCHASED";
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PERSON =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException when the owner has another shape */
    public AccountRef {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException("Not an account owner");
        }
    }

    public static AccountRef issuance(String organisation) {
        return new AccountRef(AccountKind.ISSUANCE, organisation);
    }

    /** The one wallet of a person. */
    public static AccountRef wallet(UUID person) {
        return new AccountRef(AccountKind.WALLET, person.toString());
    }

    /** The wallet of an organisation, by its id. */
    public static AccountRef wallet(String organisation) {
        return new AccountRef(AccountKind.WALLET, organisation);
    }

    /** Where the held credits of {@code wallet}, or of the pot, stand. */
    public static AccountRef heldFrom(AccountRef wallet) {
        return new AccountRef(AccountKind.HELD, wallet.owner());
    }

    public static AccountRef held(UUID person) {
        return heldFrom(wallet(person));
    }

    public static AccountRef pot() {
        return new AccountRef(AccountKind.POT, EXCHANGE);
    }

    public static AccountRef retired() {
        return new AccountRef(AccountKind.RETIRED, EXCHANGE);
    }

    public static AccountRef cash(String custodian) {
        return new AccountRef(AccountKind.CASH, custodian);
    }

    public static AccountRef funding(String organisation) {
        return new AccountRef(AccountKind.FUNDING, organisation);
    }

    public static AccountRef reserve(String organisation) {
        return new AccountRef(AccountKind.RESERVE, organisation);
    }

    /** What backs the credits that were bought. */
    public static AccountRef reserveOfPurchased() {
        return new AccountRef(AccountKind.RESERVE, PURCHASED);
    }

    public static AccountRef common() {
        return new AccountRef(AccountKind.COMMON, EXCHANGE);
    }

    public static AccountRef payable(String organisation) {
        return new AccountRef(AccountKind.PAYABLE, organisation);
    }

    public Unit unit() {
        return kind.unit();
    }

    /**
     * Whether many give to it at once: the pot, and the wallets of organisations. What they are given is appended and
     * gathered when somebody spends from them; a line of their statement has no balance stored beside it.
     */
    public boolean gathers() {
        return kind == AccountKind.POT
                || kind == AccountKind.WALLET && !PERSON.matcher(owner).matches();
    }

    /** {@code WALLET:reimagine}: for programs and logs, not for people. */
    @Override
    public String toString() {
        return kind + ":" + owner;
    }
}
