package org.communityexchange.treasury;

import org.communityexchange.ledger.DateBasis;

import java.time.LocalDate;
import java.util.List;

/**
 * Accounts side by side in a period.
 *
 * @param owner whose they are, for people
 * @param from the first day
 * @param to the last day, which belongs to it
 * @param zone in which the days are meant
 * @param moneyBy which date counts for dollars
 * @param creditsBy which date counts for credits
 * @param accounts in the order of their codes
 */
public record ChartStatement(
        String owner,
        LocalDate from,
        LocalDate to,
        String zone,
        DateBasis moneyBy,
        DateBasis creditsBy,
        List<AccountSummary> accounts) {

    public ChartStatement {
        accounts = List.copyOf(accounts);
    }
}
