package org.communityexchange.treasury.internal.statement;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Journal;
import org.communityexchange.ledger.Turnover;
import org.communityexchange.treasury.AccountSummary;
import org.communityexchange.treasury.ChartAccount;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.StatementPeriod;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Accounts side by side. */
@ApplicationScoped
class Charts {

    static final String EVERYBODY = "Community Exchange";

    /** Wallets are too many to add up; what was issued and is nowhere else is in them. */
    private static final String IN_WALLETS = "9000";

    private static final List<ChartAccount> SUMMED = Arrays.stream(ChartAccount.values())
            .filter(chart -> switch (chart) {
                case WALLET, HELD, PEOPLE -> false;
                default -> true;
            })
            .toList();

    private final Journal journal;
    private final Books books;

    Charts(Journal journal, Books books) {
        this.journal = journal;
        this.books = books;
    }

    ChartStatement ofOrganisation(String id, String name, StatementPeriod period) {
        var charts = ChartAccount.ofOrganisations();
        var accounts = charts.stream().map(chart -> chart.of(id)).toList();
        var turnovers = turnovers(accounts, period);
        var balances = books.balances(accounts);
        return statement(
                name,
                period,
                charts.stream()
                        .map(chart -> {
                            var account = chart.of(id);
                            return summary(
                                    chart.code(),
                                    chart.title(),
                                    turnovers.get(account),
                                    balances.get(account).quantity());
                        })
                        .toList());
    }

    ChartStatement ofExchange(StatementPeriod period) {
        var kinds = SUMMED.stream().map(ChartAccount::kind).collect(Collectors.toSet());
        var accounts = journal.accounts(kinds);
        var turnovers = turnovers(accounts, period);
        var balances = books.balances(accounts);
        var sums = new HashMap<ChartAccount, Turnover>();
        var now = new HashMap<ChartAccount, Long>();
        for (var account : accounts) {
            var chart = ChartAccount.of(account, true);
            sums.merge(chart, turnovers.get(account), Turnover::plus);
            now.merge(chart, balances.get(account).quantity(), Math::addExact);
        }
        var lines = new ArrayList<AccountSummary>();
        var elsewhere = nothing(Unit.CREDIT);
        long inWallets = 0;
        for (var chart : SUMMED) {
            var sum = sums.getOrDefault(chart, nothing(chart.unit()));
            var balance = now.getOrDefault(chart, 0L);
            lines.add(summary(chart.code(), chart.title(), sum, balance));
            if (chart.unit() == Unit.CREDIT) {
                elsewhere = elsewhere.plus(sum);
                inWallets = Math.subtractExact(inWallets, balance);
            }
        }
        // The sum of all accounts of a unit is nothing, so what these gained all wallets together lost.
        var wallets = new Turnover(elsewhere.opening().negate(), elsewhere.out(), elsewhere.in(), elsewhere.lines());
        var at = (int) lines.stream().filter(line -> line.unit() == Unit.CAD).count();
        lines.add(at, summary(IN_WALLETS, "In wallets or set aside", wallets, inWallets));
        return statement(EVERYBODY, period, lines);
    }

    /** Dollars and credits may be put into the period by different dates. */
    private Map<AccountRef, Turnover> turnovers(Collection<AccountRef> accounts, StatementPeriod period) {
        var found = new HashMap<AccountRef, Turnover>();
        for (var unit : Unit.values()) {
            var ofUnit =
                    accounts.stream().filter(account -> account.unit() == unit).toList();
            if (!ofUnit.isEmpty()) {
                found.putAll(journal.turnovers(ofUnit, period.span(unit)));
            }
        }
        return found;
    }

    private static ChartStatement statement(String owner, StatementPeriod period, List<AccountSummary> accounts) {
        return new ChartStatement(
                owner,
                period.from(),
                period.to(),
                period.zone().getId(),
                period.by(Unit.CAD),
                period.by(Unit.CREDIT),
                accounts);
    }

    private static Turnover nothing(Unit unit) {
        var zero = Amount.zero(unit);
        return new Turnover(zero, zero, zero, 0);
    }

    private static AccountSummary summary(String code, String title, Turnover turnover, long balance) {
        return new AccountSummary(
                code,
                title,
                turnover.opening().unit(),
                turnover.opening().quantity(),
                turnover.in().quantity(),
                turnover.out().quantity(),
                turnover.closing().quantity(),
                balance);
    }
}
