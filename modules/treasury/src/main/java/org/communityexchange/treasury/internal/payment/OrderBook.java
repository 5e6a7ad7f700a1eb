package org.communityexchange.treasury.internal.payment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.CardOrder;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.OrderByCard;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Orders as they are written down, each step in a transaction of its own: the provider is asked between them. */
@ApplicationScoped
class OrderBook {

    static final long LEAST = 100;
    static final long MOST = 1_000_000;

    private final OrderRepository orders;
    private final PaymentDesk desk;
    private final Organisations organisations;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    OrderBook(
            OrderRepository orders,
            PaymentDesk desk,
            Organisations organisations,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.organisations = organisations;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Transactional
    CardOrder place(OrderByCard said, UUID key) {
        var refusals = new Refusals();
        var kind = refusals.chosen("kind", "What is it?", said.kind());
        var cents = said.cents() == null ? 0 : said.cents();
        if (kind == ContributionKind.DONATION) {
            refusals.refuse("kind", "By card one buys credits or gives once; a pledge is given in other ways.");
        }
        if (cents < LEAST || cents > MOST) {
            refusals.refuse("cents", "“Amount” is from $1.00 to " + Dollars.words(MOST) + ".");
        } else if (kind == ContributionKind.PURCHASE && cents % Contributions.CENTS_PER_CREDIT != 0) {
            refusals.refuse(
                    "cents",
                    "Credits cost $10.00 each and are whole: " + Dollars.words(cents) + " is no multiple of $10.00.");
        }
        refusals.throwIfAny();
        var person = me.id().value();
        var id = commands.once(key, "card-order|" + said, made -> {
            orders.persist(PlacedOrder.placed(
                    made, person, kind, cents, desk.provider().name(), clock.instant()));
            audit.record(Act.of(
                    "treasury.card-order-placed",
                    made,
                    person,
                    "A payment of " + Dollars.words(cents) + " by card began."));
        });
        return view(id);
    }

    @Transactional
    CardOrder opened(UUID id, PaymentProvider.Checkout page) {
        orders.lock(id).filter(order -> !order.hasPage()).ifPresent(order -> order.opened(page.session(), page.url()));
        return view(id);
    }

    @Transactional
    CardOrder view(UUID id) {
        var here = organisations.require(tenant.requireOrganisation());
        return orders.requireOwn(id, me.id().value()).view(here.name());
    }
}
