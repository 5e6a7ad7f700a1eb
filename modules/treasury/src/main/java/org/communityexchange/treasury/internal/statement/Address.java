package org.communityexchange.treasury.internal.statement;

import org.communityexchange.ledger.DateBasis;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.StatementAsk;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where a statement and its files are.
 *
 * @param page the page, without parameters
 * @param file the files, without their ending
 * @param transfers before the id of a transfer, or empty when whoever looks cannot open one
 * @param filter the parameters that ask for the same period and account again
 * @param account the parameter of the account alone, for other periods; empty or with {@code &} at its end
 */
record Address(String page, String file, String transfers, String filter, String account) {

    static Address of(String page, String file, String transfers, StatementAsk ask, Statement statement) {
        var account = ask.account() == null || ask.account().isBlank()
                ? ""
                : "account=" + URLEncoder.encode(ask.account().strip(), StandardCharsets.UTF_8) + "&";
        return new Address(page, file, transfers, account + period(ask, statement.from(), statement.to()), account);
    }

    static Address of(String page, String file, StatementAsk ask, ChartStatement chart) {
        return new Address(page, file, "", period(ask, chart.from(), chart.to()), "");
    }

    private static String period(StatementAsk ask, LocalDate from, LocalDate to) {
        var by = basis(ask.by());
        return "from=" + from + "&to=" + to
                + (by == null ? "" : "&by=" + by.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable DateBasis basis(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? null
                : DateBasis.valueOf(asked.strip().toUpperCase(Locale.ROOT));
    }

    public String csv() {
        return file + ".csv?" + filter;
    }

    public String pdf() {
        return file + ".pdf?" + filter;
    }

    public String again() {
        return page + "?" + filter;
    }

    public String next(String after) {
        return again() + "&after=" + after;
    }

    public String preset(String period) {
        return page + "?" + account + "period=" + period;
    }
}
