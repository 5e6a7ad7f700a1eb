package org.communityexchange.pool.internal.ticket;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.MealTickets;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PrintTickets;
import org.communityexchange.pool.PrintedTickets;
import org.communityexchange.pool.TicketSheet;
import org.communityexchange.pool.TicketState;
import org.communityexchange.pool.internal.code.PaperCode;
import org.communityexchange.pool.internal.code.Serials;
import org.communityexchange.pool.internal.offer.Shelf;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Order of locks: the numbers of tickets or the ticket, then the ledger's accounts. */
@ApplicationScoped
class TicketService implements MealTickets {

    private static final int MOST_AT_ONCE = 40;
    private static final int MOST_SHEETS = 200;

    private final TicketRows rows;
    private final TicketEnds ends;
    private final Serials serials;
    private final Shelf shelf;
    private final Ledger ledger;
    private final Books books;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    TicketService(
            TicketRows rows,
            TicketEnds ends,
            Serials serials,
            Shelf shelf,
            Ledger ledger,
            Books books,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.rows = rows;
        this.ends = ends;
        this.serials = serials;
        this.shelf = shelf;
        this.ledger = ledger;
        this.books = books;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Preview preview(OfferId offer) {
        var item = shelf.priced(offer);
        var balance = books.balance(AccountRef.wallet(me.id().value())).quantity();
        return new Preview(item.title(), item.price(), balance, payers());
    }

    /** Other organisations in which a seat lets the signed-in person spend, today. */
    private List<OrganisationView> payers() {
        return organisations.belongings().stream()
                .filter(belonging -> !belonging.organisation().id().equals(here()))
                .filter(belonging -> belonging.seats().stream()
                        .anyMatch(seat -> RightsTable.of(seat).contains(Right.SPEND_FOR_ORGANISATION)))
                .map(Organisations.Belonging::organisation)
                .toList();
    }

    @Override
    @Transactional
    public PrintedTickets print(PrintTickets said, UUID key) {
        if (said.offer() == null) {
            throw new NotFound("offer");
        }
        var item = shelf.priced(new OfferId(said.offer()));
        var refusals = new Refusals();
        var count = refusals.whole("count", "How many", said.count(), 1, MOST_AT_ONCE);
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var today = clock.instant().atZone(zone).toLocalDate();
        var lastDay = said.lastDay();
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            refusals.refuse("lastDay", "Choose a last day from today to " + today.plusYears(1) + ".");
        }
        refusals.throwIfAny();
        var paidBy = said.paidBy() == null || said.paidBy().isBlank() ? null : said.paidBy();
        if (paidBy != null && payers().stream().noneMatch(payer -> payer.id().equals(paidBy))) {
            throw new Forbidden("You may not spend the credits of this organisation.");
        }
        var until = Objects.requireNonNull(lastDay, "looked at above");
        var expires = until.plusDays(1).atStartOfDay(zone).toInstant();
        var made = new ArrayList<PrintedTickets.Ticket>();
        var sheet = commands.once(
                key,
                "tickets|" + said,
                id -> made.addAll(make(id, item, count, paidBy == null ? "" : paidBy, expires)));
        if (made.isEmpty()) {
            throw new ProblemException(
                    PoolProblem.PRINTED_ALREADY,
                    "These were printed a moment ago. Lost the paper? Void the sheet and print anew.");
        }
        return new PrintedTickets(sheet, item.title(), until, made);
    }

    private List<PrintedTickets.Ticket> make(UUID sheet, Shelf.Item item, int count, String paidBy, Instant expires) {
        var now = clock.instant();
        var printed = new ArrayList<PrintedTickets.Ticket>();
        var serial = serials.next(Serials.Kind.TICKET, count);
        var wallet = paidBy.isEmpty() ? AccountRef.wallet(me.id().value()) : AccountRef.wallet(paidBy);
        ledger.lock(List.of(wallet, AccountRef.heldFrom(wallet)));
        for (var i = 0; i < count; i++) {
            var id = Ids.next();
            var code = PaperCode.draw();
            var hold = TransferIds.of("hold", here(), id);
            var row = new TicketRows.Row(
                    id,
                    sheet,
                    serial + i,
                    item.offer(),
                    item.title(),
                    item.price(),
                    me.id().value(),
                    paidBy.isEmpty() ? null : paidBy,
                    now,
                    expires,
                    hold,
                    TicketState.PRINTED,
                    null);
            rows.insert(row, item.unitLabel(), code.hash(here()));
            ledger.hold(new HoldCredits(
                    hold,
                    wallet,
                    item.price(),
                    new Cause("TICKET_HELD", id, me.id().value())));
            printed.add(new PrintedTickets.Ticket(serial + i, code.shown()));
        }
        audit.record(Act.of(
                "pool.tickets-printed",
                sheet,
                me.id().value(),
                count + " tickets were printed, no. " + serial + " to " + (serial + count - 1) + "; "
                        + Math.multiplyExact(count, item.price()) + " credits were set aside"
                        + (paidBy.isEmpty() ? "." : " from " + paidBy + ".")));
        return printed;
    }

    @Override
    @Transactional
    public List<TicketSheet> sheets() {
        var all = me.may(Right.RUN_COUNTERS);
        var bySheet = rows.newest(all ? null : me.id().value(), MOST_SHEETS).stream()
                .collect(Collectors.groupingBy(TicketRows.Row::sheet, LinkedHashMap::new, Collectors.toList()));
        return bySheet.values().stream().map(this::view).toList();
    }

    @Override
    @Transactional
    public TicketSheet sheet(UUID sheet) {
        return view(visible(sheet));
    }

    @Override
    @Transactional
    public TicketSheet sheetOf(UUID ticket) {
        return rows.find(ticket)
                .filter(this::concerns)
                .map(found -> view(rows.sheet(found.sheet())))
                .orElseThrow(() -> new NotFound("ticket"));
    }

    @Override
    @Transactional
    public void end(UUID ticket) {
        var row = rows.findForUpdate(ticket).filter(this::concerns).orElseThrow(() -> new NotFound("ticket"));
        if (row.state() == TicketState.VOIDED) {
            return;
        }
        if (row.state() != TicketState.PRINTED) {
            throw new ProblemException(PoolProblem.TICKET_ENDED, "This ticket was used, or its time is over.");
        }
        ends.release(row, TicketState.VOIDED);
    }

    @Override
    @Transactional
    public int endSheet(UUID sheet) {
        visible(sheet);
        var unused = rows.unusedForUpdate(sheet);
        if (!unused.isEmpty()) {
            var wallet = unused.getFirst().wallet();
            ledger.lock(List.of(wallet, AccountRef.heldFrom(wallet)));
            unused.forEach(row -> ends.release(row, TicketState.VOIDED));
        }
        return unused.size();
    }

    private List<TicketRows.Row> visible(UUID sheet) {
        var found = rows.sheet(sheet);
        if (found.isEmpty() || !concerns(found.getFirst())) {
            throw new NotFound("ticket");
        }
        return found;
    }

    private boolean concerns(TicketRows.Row row) {
        return row.printedBy().equals(me.id().value()) || me.may(Right.RUN_COUNTERS);
    }

    private TicketSheet view(List<TicketRows.Row> rows) {
        var first = rows.getFirst();
        var printer = people.byId(List.of(new PersonId(first.printedBy()))).get(new PersonId(first.printedBy()));
        return new TicketSheet(
                first.sheet(),
                first.title(),
                printer == null ? new PersonRef(first.printedBy(), "–", false) : PersonRef.of(printer),
                first.paidBy() == null ? null : nameOf(first.paidBy()),
                first.printedAt(),
                first.expiresAt(),
                first.credits(),
                rows.stream()
                        .map(row -> new TicketSheet.Ticket(row.id(), row.serial(), row.state(), row.endedAt()))
                        .toList());
    }

    private String nameOf(String organisation) {
        return organisations.all().stream()
                .filter(known -> known.id().equals(organisation))
                .map(OrganisationView::name)
                .findFirst()
                .orElse(organisation);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
