package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Statements. Screen, CSV, PDF and API are made from these answers and from nothing else, so they say the same.
 *
 * <p>A period is whole days: in the zone of the organisation, and for people and the exchange in the exchange's. Money is put
 * into it by the day it moved (effective), credits by the day they were recorded, unless the question says otherwise.
 *
 * <p>All of these throw {@link org.communityexchange.kernel.problem.InvalidInput} naming the field when a day cannot be read,
 * the last is before the first, the period is longer than ten years, or the account is none of theirs.
 */
public interface Statements {

    /** The most lines that are printed on paper; more are for CSV. */
    int MOST_PRINTED = 3_000;

    /** Whose accounts are meant. */
    enum Whose {
        /** Of whoever is signed in. */
        MINE,
        /** Of the current organisation; needs {@link org.communityexchange.identity.Right#READ_TREASURY}. */
        ORGANISATION,
        /** What belongs to all; needs {@link org.communityexchange.identity.Right#DECIDE_FOR_EXCHANGE}. */
        EXCHANGE
    }

    /**
     * @param after {@link Statement#next()} of the part before, or null for the first lines
     * @param most how many lines, 1 to 200
     */
    Statement read(Whose whose, StatementAsk ask, @Nullable String after, int most);

    /** All of it, for paper. Refuses with {@code InvalidInput} when there are more than {@link #MOST_PRINTED} lines. */
    Statement whole(Whose whose, StatementAsk ask);

    /**
     * All of it, a few lines at a time, so that their number does not matter.
     *
     * @return the statement without its lines
     */
    Statement each(Whose whose, StatementAsk ask, Consumer<List<StatementItem>> reader);

    /** The accounts of the current organisation; needs {@link org.communityexchange.identity.Right#READ_TREASURY}. */
    ChartStatement chart(StatementAsk ask);

    /**
     * What belongs to all, and what all organisations have together, in sums only: for everybody. "In wallets" is what was
     * issued and is neither in the pot nor retired.
     */
    ChartStatement exchange(StatementAsk ask);

    /**
     * One transfer; needs {@link org.communityexchange.identity.Right#READ_TREASURY}.
     *
     * @throws org.communityexchange.kernel.problem.NotFound when it touches no account of the current organisation
     */
    TransferSheet transfer(UUID id);

    /** What the signed-in person's credits stand for. */
    ValueStatement value();
}
