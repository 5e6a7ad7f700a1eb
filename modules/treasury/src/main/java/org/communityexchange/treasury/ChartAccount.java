package org.communityexchange.treasury;

import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The chart of accounts: what accountants call the ledger's accounts. Codes from 1000 count dollars as their programs expect
 * (1 assets, 2 owed, 3 common); those from 9000 are memo accounts in credits, which no balance sheet adds up.
 */
public enum ChartAccount {
    CASH("1010", "Cash", AccountKind.CASH, Holder.ORGANISATION),
    FUNDING("2010", "Funding for backing", AccountKind.FUNDING, Holder.ORGANISATION),
    RESERVE("2100", "Reserve behind issued credits", AccountKind.RESERVE, Holder.ORGANISATION),
    RESERVE_OF_PURCHASED("2110", "Reserve behind purchased credits", AccountKind.RESERVE, Holder.EXCHANGE),
    PAYABLE("2900", "Payable for cash claims", AccountKind.PAYABLE, Holder.ORGANISATION),
    COMMON("3000", "Common fund", AccountKind.COMMON, Holder.EXCHANGE),
    WALLET("9010", "Wallet", AccountKind.WALLET, Holder.ORGANISATION),
    HELD("9020", "Set aside", AccountKind.HELD, Holder.ORGANISATION),
    /** Only ever the other side of a movement: whose wallet it is stays out of statements. */
    PEOPLE("9030", "Wallets of people", AccountKind.WALLET, Holder.PEOPLE),
    ISSUANCE("9100", "Credits issued", AccountKind.ISSUANCE, Holder.ORGANISATION),
    POT("9200", "Solidarity pot", AccountKind.POT, Holder.EXCHANGE),
    RETIRED("9300", "Credits retired", AccountKind.RETIRED, Holder.EXCHANGE);

    /** Whose an account is. */
    public enum Holder {
        ORGANISATION,
        PEOPLE,
        EXCHANGE
    }

    private static final String PURCHASED = AccountRef.reserveOfPurchased().owner();

    private final String code;
    private final String title;
    private final AccountKind kind;
    private final Holder holder;

    ChartAccount(String code, String title, AccountKind kind, Holder holder) {
        this.code = code;
        this.title = title;
        this.kind = kind;
        this.holder = holder;
    }

    /** Four digits, never used for another account. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public AccountKind kind() {
        return kind;
    }

    public Holder holder() {
        return holder;
    }

    public Unit unit() {
        return kind.unit();
    }

    /** Whether a debit makes it grow in an accountant's program, and the balance is shown there above zero. */
    public boolean growsByDebits() {
        return kind == AccountKind.CASH;
    }

    /** The ledger's account of this kind for an organisation; those of the exchange are the same for all. */
    public AccountRef of(String organisation) {
        return switch (holder) {
            case EXCHANGE ->
                this == RESERVE_OF_PURCHASED
                        ? AccountRef.reserveOfPurchased()
                        : new AccountRef(kind, AccountRef.EXCHANGE);
            default -> new AccountRef(kind, organisation);
        };
    }

    public static Optional<ChartAccount> ofCode(String code) {
        return Arrays.stream(values())
                .filter(account -> account.code.equals(code))
                .findFirst();
    }

    /** Those that an organisation has of its own. */
    public static List<ChartAccount> ofOrganisations() {
        return Arrays.stream(values())
                .filter(account -> account.holder == Holder.ORGANISATION)
                .toList();
    }

    /** Where an account of the ledger stands; what is neither an organisation's nor the exchange's is a person's. */
    public static ChartAccount of(AccountRef account, boolean isOrganisations) {
        return switch (account.kind()) {
            case CASH -> CASH;
            case FUNDING -> FUNDING;
            case RESERVE -> account.owner().equals(PURCHASED) ? RESERVE_OF_PURCHASED : RESERVE;
            case PAYABLE -> PAYABLE;
            case COMMON -> COMMON;
            case WALLET -> isOrganisations ? WALLET : PEOPLE;
            case HELD -> isOrganisations ? HELD : PEOPLE;
            case ISSUANCE -> ISSUANCE;
            case POT -> POT;
            case RETIRED -> RETIRED;
        };
    }
}
