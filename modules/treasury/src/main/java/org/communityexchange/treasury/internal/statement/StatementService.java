package org.communityexchange.treasury.internal.statement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Journal;
import org.communityexchange.ledger.JournalLine;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.Turnover;
import org.communityexchange.treasury.ChartAccount;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.StatementAsk;
import org.communityexchange.treasury.StatementItem;
import org.communityexchange.treasury.StatementPeriod;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.TransferSheet;
import org.communityexchange.treasury.ValueStatement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class StatementService implements Statements {

    /** Titles are looked up for so many lines at once. */
    private static final int LINES_AT_A_TIME = 200;
    /** Seconds: a long file goes as fast as whoever takes it. */
    private static final int LONG = 900;

    private final Journal journal;
    private final Books books;
    private final Organisations organisations;
    private final Items items;
    private final Charts charts;
    private final Sheets sheets;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;
    private final ZoneId exchangeZone;

    StatementService(
            Journal journal,
            Books books,
            Organisations organisations,
            Items items,
            Charts charts,
            Sheets sheets,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock,
            @ConfigProperty(name = "exchange.web.zone", defaultValue = "America/Toronto") ZoneId exchangeZone) {
        this.journal = journal;
        this.books = books;
        this.organisations = organisations;
        this.items = items;
        this.charts = charts;
        this.sheets = sheets;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
        this.exchangeZone = exchangeZone;
    }

    /** What is asked for, once it is known that it may be. */
    private record Asked(Whose whose, String owner, ChartAccount chart, AccountRef account, StatementPeriod period) {}

    @Override
    @Transactional
    public Statement read(Whose whose, StatementAsk ask, @Nullable String after, int most) {
        var asked = asked(whose, ask);
        var page =
                journal.lines(asked.account(), asked.period().span(asked.chart().unit()), after, most);
        return statement(asked, page.turnover(), items(asked, page.lines()), page.next());
    }

    @Override
    @Transactional
    public Statement whole(Whose whose, StatementAsk ask) {
        var asked = asked(whose, ask);
        var span = asked.period().span(asked.chart().unit());
        if (journal.turnovers(List.of(asked.account()), span)
                        .get(asked.account())
                        .lines()
                > MOST_PRINTED) {
            throw new InvalidInput(
                    "to", "This is more than " + MOST_PRINTED + " lines: too long for paper. Take the CSV file.");
        }
        var all = new ArrayList<StatementItem>();
        var head = each(asked, all::addAll);
        return new Statement(
                head.owner(),
                head.code(),
                head.account(),
                head.unit(),
                head.from(),
                head.to(),
                head.zone(),
                head.by(),
                head.opening(),
                head.in(),
                head.out(),
                head.closing(),
                head.lines(),
                all,
                null);
    }

    @Override
    @Transactional
    @TransactionConfiguration(timeout = LONG)
    public Statement each(Whose whose, StatementAsk ask, Consumer<List<StatementItem>> reader) {
        return each(asked(whose, ask), reader);
    }

    private Statement each(Asked asked, Consumer<List<StatementItem>> reader) {
        var waiting = new ArrayList<JournalLine>();
        var turnover = journal.eachLine(
                asked.account(), asked.period().span(asked.chart().unit()), line -> {
                    waiting.add(line);
                    if (waiting.size() == LINES_AT_A_TIME) {
                        reader.accept(items(asked, waiting));
                        waiting.clear();
                    }
                });
        if (!waiting.isEmpty()) {
            reader.accept(items(asked, waiting));
        }
        return statement(asked, turnover, List.of(), null);
    }

    @Override
    @Transactional
    public ChartStatement chart(StatementAsk ask) {
        me.demand(Right.READ_TREASURY);
        var here = organisations.require(tenant.requireOrganisation());
        return charts.ofOrganisation(here.id(), here.name(), StatementPeriod.of(ask, today(here.zone()), here.zone()));
    }

    @Override
    @Transactional
    public ChartStatement exchange(StatementAsk ask) {
        return charts.ofExchange(StatementPeriod.of(ask, today(exchangeZone), exchangeZone));
    }

    @Override
    @Transactional
    public TransferSheet transfer(UUID id) {
        me.demand(Right.READ_TREASURY);
        var found = books.find(new TransferId(id)).orElseThrow(() -> new NotFound("transfer"));
        return sheets.of(found, tenant.requireOrganisation());
    }

    @Override
    @Transactional
    public ValueStatement value() {
        var person = me.require();
        var wallet = AccountRef.wallet(person.id().value());
        var held = AccountRef.heldFrom(wallet);
        var balances = books.balances(List.of(wallet, held));
        return ValueStatement.of(
                person.displayName(),
                today(exchangeZone),
                balances.get(wallet).quantity(),
                balances.get(held).quantity());
    }

    private Asked asked(Whose whose, StatementAsk ask) {
        return switch (whose) {
            case MINE -> {
                var person = me.require();
                var wallet = AccountRef.wallet(person.id().value());
                var isHeld =
                        switch (ask.account() == null ? "" : ask.account().strip()) {
                            case "", "wallet" -> false;
                            case "held" -> true;
                            default -> throw new InvalidInput("account", "“account” is wallet or held.");
                        };
                yield new Asked(
                        whose,
                        person.displayName(),
                        isHeld ? ChartAccount.HELD : ChartAccount.WALLET,
                        isHeld ? AccountRef.heldFrom(wallet) : wallet,
                        StatementPeriod.of(ask, today(exchangeZone), exchangeZone));
            }
            case ORGANISATION -> {
                me.demand(Right.READ_TREASURY);
                var here = organisations.require(tenant.requireOrganisation());
                var chart = chart(ask, ChartAccount.CASH, ChartAccount.Holder.ORGANISATION);
                yield new Asked(
                        whose,
                        here.name(),
                        chart,
                        chart.of(here.id()),
                        StatementPeriod.of(ask, today(here.zone()), here.zone()));
            }
            case EXCHANGE -> {
                me.demand(Right.DECIDE_FOR_EXCHANGE);
                var chart = chart(ask, ChartAccount.COMMON, ChartAccount.Holder.EXCHANGE);
                yield new Asked(
                        whose,
                        Charts.EVERYBODY,
                        chart,
                        chart.of(AccountRef.EXCHANGE),
                        StatementPeriod.of(ask, today(exchangeZone), exchangeZone));
            }
        };
    }

    private static ChartAccount chart(StatementAsk ask, ChartAccount usual, ChartAccount.Holder holder) {
        if (ask.account() == null || ask.account().isBlank()) {
            return usual;
        }
        return ChartAccount.ofCode(ask.account().strip())
                .filter(chart -> chart.holder() == holder)
                .orElseThrow(() -> new InvalidInput("account", "“account” is a code of the chart of accounts."));
    }

    private List<StatementItem> items(Asked asked, List<JournalLine> lines) {
        return items.of(asked.whose(), lines, asked.period().zone());
    }

    private static Statement statement(
            Asked asked, Turnover turnover, List<StatementItem> lines, @Nullable String next) {
        var period = asked.period();
        return new Statement(
                asked.owner(),
                asked.chart().code(),
                asked.chart().title(),
                asked.chart().unit(),
                period.from(),
                period.to(),
                period.zone().getId(),
                period.by(asked.chart().unit()),
                turnover.opening().quantity(),
                turnover.in().quantity(),
                turnover.out().quantity(),
                turnover.closing().quantity(),
                turnover.lines(),
                lines,
                next);
    }

    private LocalDate today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
