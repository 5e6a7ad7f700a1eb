package org.communityexchange.treasury.internal.payment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.CardOrder;
import org.communityexchange.treasury.CardPayments;
import org.communityexchange.treasury.OrderByCard;
import org.communityexchange.treasury.internal.payment.PaymentProvider.Asked;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** No transaction of its own: the provider may take seconds to answer, and no row is locked meanwhile. */
@ApplicationScoped
class CardService implements CardPayments {

    private final PaymentDesk desk;
    private final OrderBook book;
    private final PaymentMessages words;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final String publicUrl;

    CardService(
            PaymentDesk desk,
            OrderBook book,
            PaymentMessages words,
            TenantContext tenant,
            CurrentPerson me,
            @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.desk = desk;
        this.book = book;
        this.words = words;
        this.tenant = tenant;
        this.me = me;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<OrganisationId> custodian() {
        return desk.isOn() ? Optional.of(desk.custodian()) : Optional.empty();
    }

    @Override
    public CardOrder start(OrderByCard said, UUID key) {
        me.require();
        requireTaken();
        var order = book.place(said, key);
        if (order.state() != CardOrder.State.OPEN || order.checkoutUrl() != null) {
            return order;
        }
        var what = order.credits() == 0
                ? words.what_gift(order.organisationName())
                : words.what_credits(order.credits(), order.organisationName());
        return book.opened(
                order.id(), desk.provider().open(new Asked(order.id(), order.cents(), what, publicUrl + order.href())));
    }

    @Override
    public CardOrder view(UUID id) {
        me.require();
        requireTaken();
        return book.view(id);
    }

    private void requireTaken() {
        if (custodian().filter(tenant.requireOrganisation()::equals).isEmpty()) {
            throw PaymentDesk.notTaken();
        }
    }
}
