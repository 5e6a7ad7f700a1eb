package org.communityexchange.treasury.internal.payment;

import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.CardOrder;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.internal.contribution.Booking;
import org.communityexchange.treasury.internal.contribution.Money;
import org.communityexchange.treasury.internal.contribution.Money.Payer;
import org.communityexchange.treasury.internal.payment.PaymentProvider.Meaning;
import org.communityexchange.treasury.internal.payment.PaymentProvider.Told;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes note of what the provider tells: money that has arrived is booked, once; what does not fit raises an alarm and moves
 * nothing. Order of locks: the event, the order, then what booking locks.
 */
@ApplicationScoped
class Telling {

    private static final String CURRENCY = "cad";

    private final OrderRepository orders;
    private final AlarmService alarms;
    private final Booking booking;
    private final PaymentDesk desk;
    private final Tenants tenants;
    private final Clock clock;

    Telling(
            OrderRepository orders,
            AlarmService alarms,
            Booking booking,
            PaymentDesk desk,
            Tenants tenants,
            Clock clock) {
        this.orders = orders;
        this.alarms = alarms;
        this.booking = booking;
        this.desk = desk;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** In a transaction of its own; throws when it could not be noted, so that the provider tells it again. */
    void hear(String provider, Told told) {
        if (told.meaning() != Meaning.NOTHING) {
            tenants.runAs(desk.custodian(), null, () -> note(provider, told));
        }
    }

    private void note(String provider, Told told) {
        if (!orders.isNews(provider, told.event(), told.type(), clock.instant())) {
            return;
        }
        var order = find(told);
        switch (told.meaning()) {
            case SETTLED -> settle(order, told);
            case PENDING -> becomes(order, CardOrder.State.PENDING);
            case FAILED -> becomes(order, CardOrder.State.FAILED);
            case EXPIRED -> becomes(order, CardOrder.State.EXPIRED);
            case REFUNDED -> raise(order, told, "REFUNDED", "A payment by card was refunded at the provider.");
            case DISPUTED -> raise(order, told, "DISPUTED", "A payment by card is disputed at the provider.");
            case UNKNOWN_STATUS ->
                raise(
                        order,
                        told,
                        "UNKNOWN_STATUS",
                        "The provider says a payment is “" + shortened(told.status()) + "”, which is not known here.");
            case NOTHING -> {
                // Not noted at all.
            }
        }
    }

    private void settle(@Nullable PlacedOrder order, Told told) {
        if (order == null) {
            raise(null, told, "ORDER_UNKNOWN", "Money came by card for a payment nobody began here.");
            return;
        }
        if (order.isPaidBy(told.payment())) {
            return;
        }
        if (order.isPaid()) {
            raise(order, told, "PAID_AGAIN", "Money came a second time for a payment by card that is booked already.");
            return;
        }
        if (!order.isOf(told.session())) {
            raise(order, told, "SESSION_DIFFERS", "Money came by card on another page than the one that was opened.");
            return;
        }
        if (told.cents() != order.cents() || !CURRENCY.equals(told.currency().toLowerCase(Locale.ROOT))) {
            raise(
                    order,
                    told,
                    "AMOUNT_DIFFERS",
                    Dollars.words(order.cents()) + " were ordered, but the provider says " + Dollars.plain(told.cents())
                            + " " + shortened(told.currency()) + ".");
            return;
        }
        var reference = told.payment() == null ? told.session() : told.payment();
        // The order's id is the contribution's, and so the transfer's: one order is booked once, whatever happens.
        booking.book(
                order.id(),
                new Money(
                        order.kind(),
                        Payer.person(order.personId()),
                        null,
                        PaymentMethod.CARD,
                        reference == null ? "" : shortened(reference),
                        booking.today(),
                        order.cents(),
                        "",
                        null),
                order.personId());
        order.paid(order.id(), told.payment());
    }

    private static void becomes(@Nullable PlacedOrder order, CardOrder.State state) {
        if (order != null) {
            order.becomes(state);
        }
    }

    private void raise(@Nullable PlacedOrder order, Told told, String reason, String detail) {
        alarms.raise(order, told.event(), reason, detail);
    }

    private @Nullable PlacedOrder find(Told told) {
        if (told.order() != null) {
            return orders.lock(told.order()).orElse(null);
        }
        return told.payment() == null ? null : orders.byPayment(told.payment()).orElse(null);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
