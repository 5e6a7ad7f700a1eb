package org.communityexchange.treasury.internal.export;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.treasury.AccountNames;
import org.communityexchange.treasury.ChartAccount;

import java.util.Locale;

/**
 * An account as files call it: a code, a name for people, and a path that ledger-cli, hledger and beancount all take.
 *
 * @param path such as {@code Assets:1010-Cash:Ics}
 */
record FileAccount(String code, String name, String path) {

    /** Where opening balances come from. */
    static final FileAccount OPENING = new FileAccount("3900", "Opening balances", "Equity:3900-Opening-balances");

    static FileAccount of(AccountRef account, AccountNames names) {
        var chart = names.chart(account);
        var root =
                switch (chart) {
                    case CASH -> "Assets";
                    case COMMON, ISSUANCE, RETIRED -> "Equity";
                    default -> "Liabilities";
                };
        var whose = chart.holder() == ChartAccount.Holder.ORGANISATION ? ":" + part(account.owner()) : "";
        return new FileAccount(
                chart.code(), names.say(account), root + ":" + chart.code() + "-" + part(chart.title()) + whose);
    }

    /** A part of a path begins with a capital or a digit and has letters, digits and hyphens. */
    private static String part(String words) {
        var plain = words.replaceAll("[^A-Za-z0-9]+", "-");
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
