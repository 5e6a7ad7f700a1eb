package org.communityexchange.treasury;

import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.DateBasis;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a period did to one account. Quantities are in the smallest step of the unit: whole credits, or cents.
 *
 * @param owner whose account it is, for people
 * @param code in the chart of accounts
 * @param account what it is called
 * @param unit what is counted
 * @param from the first day
 * @param to the last day, which belongs to it
 * @param zone in which the days are meant
 * @param by which date puts a line into the period and in order
 * @param opening what was there before
 * @param in what came in, above zero
 * @param out what went out, above zero
 * @param closing {@code opening + in − out}
 * @param lines how many lines the period has in all
 * @param items some of them, oldest first
 * @param next give it as {@code after} for the lines that follow; null when these were the last
 */
public record Statement(
        String owner,
        String code,
        String account,
        Unit unit,
        LocalDate from,
        LocalDate to,
        String zone,
        DateBasis by,
        long opening,
        long in,
        long out,
        long closing,
        long lines,
        List<StatementItem> items,
        @Nullable String next) {

    public Statement {
        items = List.copyOf(items);
    }

    /** What was there before the first of these lines. */
    public long brought() {
        if (items.isEmpty()) {
            return opening;
        }
        var first = items.get(0);
        return first.balance() - first.in() + first.out();
    }
}
