package org.communityexchange.pool.internal.counter;

import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.pool.Counter;
import org.communityexchange.pool.CounterSeatView;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.card.CardDesk;
import org.communityexchange.pool.internal.code.PaperCode;
import org.communityexchange.pool.internal.offer.Shelf;
import org.communityexchange.pool.internal.spend.Till;
import org.communityexchange.pool.internal.ticket.TicketDesk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Order of locks: the ticket, the offer, then the ledger's accounts. */
@ApplicationScoped
class CounterService implements Counter {

    private static final int MOST_AT_ONCE = 10;

    private final CounterDevice device;
    private final CardDesk cards;
    private final TicketDesk tickets;
    private final Shelf shelf;
    private final Till till;
    private final Books books;
    private final People people;
    private final Commands commands;

    CounterService(
            CounterDevice device,
            CardDesk cards,
            TicketDesk tickets,
            Shelf shelf,
            Till till,
            Books books,
            People people,
            Commands commands) {
        this.device = device;
        this.cards = cards;
        this.tickets = tickets;
        this.shelf = shelf;
        this.till = till;
        this.books = books;
        this.people = people;
        this.commands = commands;
    }

    @Override
    @Transactional
    public Guest look(String typed) {
        var code = read(typed);
        var card = cards.present(code);
        if (card.isPresent()) {
            return guest(code, card.get());
        }
        return tickets.find(code).map(ticket -> guest(code, ticket)).orElseThrow(CounterService::unknown);
    }

    private Guest guest(PaperCode code, CardDesk.Presented card) {
        var person = new PersonId(card.person());
        var balance = books.balance(AccountRef.wallet(card.person())).quantity();
        var member = people.isMemberHere(person);
        var choices = shelf.onCounter().stream()
                .filter(offer -> member || !offer.membersOnly())
                .map(offer -> choice(offer, offer.price(), balance / offer.price()))
                .toList();
        return new Guest(code.shown(), firstName(people.require(person).displayName()), card.words(), false, choices);
    }

    private Guest guest(PaperCode code, TicketDesk.Paid ticket) {
        var offer = shelf.onCounter(new OfferId(ticket.offer()));
        return new Guest(
                code.shown(), "", "", true, List.of(choice(offer, ticket.paid().credits(), 1)));
    }

    private static Choice choice(Shelf.OnCounter offer, int price, long affordable) {
        var most = Math.min(MOST_AT_ONCE, affordable);
        return new Choice(offer.offer(), offer.title(), offer.unitLabel(), price, offer.left(), offer.weekly(), (int)
                (offer.left() == null ? most : Math.min(most, offer.left())));
    }

    private static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    @Override
    @Transactional
    public UUID serve(String typed, UUID offer, int quantity, UUID key) {
        var code = read(typed);
        var refusals = new Refusals();
        refusals.whole("quantity", "How many", quantity, 1, MOST_AT_ONCE);
        refusals.throwIfAny();
        var seat = device.seat();
        return commands.once(
                key,
                "serve|" + seat.id() + "|" + code.signs() + "|" + offer + "|" + quantity,
                made -> serve(made, code, new OfferId(offer), quantity, seat));
    }

    private void serve(UUID id, PaperCode code, OfferId offer, int quantity, CounterSeatView seat) {
        var card = cards.present(code);
        if (card.isPresent()) {
            var person = card.get().person();
            var item = shelf.serve(offer, quantity, people.isMemberHere(new PersonId(person)));
            till.serve(id, item, quantity, person, seat.id(), seat.number());
            return;
        }
        var ticket = tickets.take(code).orElseThrow(CounterService::unknown);
        var item = shelf.serve(new OfferId(ticket.offer()), 1, true);
        till.serve(id, item, ticket.paid(), seat.id(), seat.number());
        tickets.used(ticket.paid().id(), id);
    }

    @Override
    @Transactional
    public Served served(UUID spend) {
        var receipt = till.receipt(spend);
        if (!receipt.counter().equals(device.seat().id())) {
            throw new NotFound("spend");
        }
        var offer = shelf.onCounter(new OfferId(receipt.offer()));
        return new Served(spend, receipt.title(), offer.unitLabel(), receipt.quantity(), offer.left(), offer.weekly());
    }

    private static PaperCode read(String typed) {
        return PaperCode.read(typed).orElseThrow(CounterService::unknown);
    }

    /** The same for all: a card's state is its holder's affair. */
    private static ProblemException unknown() {
        return new ProblemException(
                PoolProblem.CODE_UNKNOWN, "We could not use this code. Please look at it again, or ask a steward.");
    }
}
