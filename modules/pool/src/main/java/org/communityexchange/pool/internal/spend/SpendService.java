package org.communityexchange.pool.internal.spend;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.SpendPreview;
import org.communityexchange.pool.SpendState;
import org.communityexchange.pool.SpendView;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.TakeOffer;
import org.communityexchange.pool.internal.offer.Shelf;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Order of locks: the offer or the spend, then the ledger's accounts. */
@ApplicationScoped
class SpendService implements Spends {

    private static final int MOST_AT_ONCE = 10;

    private final SpendRepository spends;
    private final Offers offers;
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

    SpendService(
            SpendRepository spends,
            Offers offers,
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
        this.spends = spends;
        this.offers = offers;
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
    public SpendPreview preview(TakeOffer said) {
        var person = spender(said);
        var quantity = quantity(said);
        var item = reach(said, person, quantity);
        var balance = books.balance(AccountRef.wallet(person.id().value())).quantity();
        var credits = Math.multiplyExact((long) quantity, item.price());
        return new SpendPreview(
                offers.view(new OfferId(item.offer())),
                PersonRef.of(person),
                quantity,
                credits,
                balance,
                balance - credits);
    }

    @Override
    @Transactional
    public SpendView take(TakeOffer said, UUID key) {
        var person = spender(said);
        var quantity = quantity(said);
        var id = commands.once(key, "spend|" + said, made -> hold(made, said, person, quantity));
        return view(spends.require(id));
    }

    private void hold(UUID id, TakeOffer said, PersonView person, int quantity) {
        var item = reach(said, person, quantity);
        if (said.credits() != null && said.credits() != (long) quantity * item.price()) {
            throw new ProblemException(KernelProblem.STALE, "The price changed since you looked. Look at it again.");
        }
        var hold = TransferIds.of("hold", here(), id);
        var spender = person.id().value();
        var spend = Spend.held(id, item, quantity, spender, me.id().value(), hold, clock.instant());
        spends.persist(spend);
        spends.flush();
        ledger.hold(new HoldCredits(hold, AccountRef.wallet(spender), spend.credits(), cause("SPEND_HELD", spend)));
        audit.record(Act.of("pool.spend-held", id, spender, spend.credits() + " credits were set aside.")
                .onBehalfOf(me.id().value().equals(spender) ? null : spender));
    }

    private Shelf.Item reach(TakeOffer said, PersonView person, int quantity) {
        if (said.offer() == null) {
            throw new NotFound("offer");
        }
        var item = shelf.reach(new OfferId(said.offer()), quantity);
        if (person.id().value().equals(item.offeredBy()) || me.id().value().equals(item.offeredBy())) {
            throw new ProblemException(PoolProblem.OWN_OFFER, "This is your own offer.");
        }
        return item;
    }

    private PersonView spender(TakeOffer said) {
        return people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
    }

    private static int quantity(TakeOffer said) {
        var refusals = new Refusals();
        var quantity = refusals.whole("quantity", "How many", said.quantity(), 1, MOST_AT_ONCE);
        refusals.throwIfAny();
        return quantity;
    }

    @Override
    @Transactional
    public SpendView view(SpendId id) {
        var spend = spends.require(id.value());
        refuseStrangers(spend);
        return view(spend);
    }

    @Override
    @Transactional
    public Listing<SpendView> open(ListQuery query) {
        me.demand(Right.SERVE_SPENDS);
        var page = Listing.of(spends.held(query), query.limit(), Spend::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public SpendView capture(SpendId id) {
        var spend = spends.requireForUpdate(id.value());
        refuseStrangers(spend);
        if (!serves(spend)) {
            throw new Forbidden("Whoever gives it says that it was given.");
        }
        if (spend.state() != SpendState.CAPTURED) {
            var transfer = TransferIds.of("capture", here(), id.value());
            spend.close(SpendState.CAPTURED, me.id().value(), transfer, "", clock.instant());
            ledger.capture(new CaptureHold(transfer, spend.hold(), spend.payee(), cause("SPEND_CAPTURED", spend)));
            audit.record(Act.of(
                    "pool.spend-captured", id.value(), spend.personId(), spend.credits() + " credits were passed on."));
        }
        return view(spend);
    }

    @Override
    @Transactional
    public SpendView release(SpendId id, @Nullable String reason) {
        var spend = spends.requireForUpdate(id.value());
        refuseStrangers(spend);
        if (!serves(spend) && !cancels(spend)) {
            throw new Forbidden("Whoever gives it, or whoever takes it, gives the credits back.");
        }
        if (spend.state() != SpendState.RELEASED) {
            var refusals = new Refusals();
            var words = refusals.optionalText("reason", "Reason", reason, 1000);
            refusals.throwIfAny();
            var transfer = TransferIds.of("release", here(), id.value());
            spend.close(SpendState.RELEASED, me.id().value(), transfer, words, clock.instant());
            ledger.release(new ReleaseHold(transfer, spend.hold(), cause("SPEND_RELEASED", spend)));
            audit.record(
                    Act.of("pool.spend-released", id.value(), spend.personId(), spend.credits() + " credits went back.")
                            .because(words.isEmpty() ? null : words));
        }
        return view(spend);
    }

    private Cause cause(String reason, Spend spend) {
        var cause = new Cause(reason, spend.id(), me.id().value());
        var forThem =
                spend.enteredBy().equals(me.id().value()) && !spend.enteredBy().equals(spend.personId());
        return forThem ? cause.onBehalfOf(spend.personId()) : cause;
    }

    private void refuseStrangers(Spend spend) {
        if (!serves(spend) && !cancels(spend)) {
            throw new NotFound("spend");
        }
    }

    /** Somebody else than who spends, and than whoever set the credits aside for them. */
    private boolean serves(Spend spend) {
        var asking = me.id().value();
        return !asking.equals(spend.personId())
                && !asking.equals(spend.enteredBy())
                && (asking.equals(spend.receiverId()) || me.may(Right.SERVE_SPENDS));
    }

    private boolean cancels(Spend spend) {
        var asking = me.id().value();
        return asking.equals(spend.personId()) || asking.equals(spend.enteredBy()) && me.may(Right.ACT_FOR_MEMBERS);
    }

    private SpendView view(Spend spend) {
        return views(List.of(spend)).get(0);
    }

    private List<SpendView> views(List<Spend> shown) {
        var named = new HashSet<UUID>();
        shown.forEach(spend -> {
            named.add(spend.personId());
            named.add(spend.enteredBy());
            named.add(spend.receiverId());
            named.add(spend.closedBy());
        });
        var names = people.byId(
                named.stream().filter(Objects::nonNull).map(PersonId::new).toList());
        var organisation = organisations.require(tenant.requireOrganisation()).name();
        return shown.stream()
                .map(spend -> spend.view(
                        organisation,
                        id -> {
                            var person = names.get(new PersonId(id));
                            return person == null ? new PersonRef(id, "–", false) : PersonRef.of(person);
                        },
                        spend.state() == SpendState.HELD && serves(spend),
                        spend.state() == SpendState.HELD && cancels(spend)))
                .toList();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
