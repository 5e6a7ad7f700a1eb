package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the journal by time, for statements and exports, where {@link Books} reads what is there now. How long it takes
 * depends on what happened in the span and since yesterday, not on how much lies before.
 *
 * <p>Joins the caller's transaction when there is one; the methods that hand over row by row need one. Nothing here checks
 * who asks: the calling module decides whose account may be shown to whom.
 */
public interface Journal {

    /** What the span did to each account, as of one instant; every account asked for is in the answer. */
    Map<AccountRef, Turnover> turnovers(Collection<AccountRef> accounts, Span span);

    /** The accounts of these kinds that were ever posted to. For kinds that organisations have, not for wallets. */
    List<AccountRef> accounts(Set<AccountKind> kinds);

    /**
     * Lines of an account in a span, oldest first.
     *
     * @param after {@link JournalPage#next()} of the page before, or null for the first lines
     * @param most how many, 1 to 200
     * @throws org.communityexchange.kernel.problem.InvalidInput when {@code after} is none of ours
     */
    JournalPage lines(AccountRef account, Span span, @Nullable String after, int most);

    /**
     * Every line of an account in a span, oldest first, one at a time, so that their number does not matter.
     *
     * @return what the whole span did to the account, from the same instant
     */
    Turnover eachLine(AccountRef account, Span span, Consumer<JournalLine> reader);

    /**
     * Every leg that touches one of the accounts in a span, one at a time: by date, the legs of a transfer together.
     * Both sides are given, and each leg balances by itself.
     */
    void eachLeg(Collection<AccountRef> accounts, Span span, Consumer<JournalLeg> reader);
}
