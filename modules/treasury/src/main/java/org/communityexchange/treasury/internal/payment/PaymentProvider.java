package org.communityexchange.treasury.internal.payment;

import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Somebody who takes cards on a page of their own and tells us about it. The exchange never sees a card. One adapter, for
 * Stripe; another provider is another class of this type.
 */
interface PaymentProvider {

    /** As it is named in {@code exchange.payments.provider}, in addresses and in rows. */
    String name();

    /** @throws IllegalStateException when a setting that it needs is missing; said at start, not at the first payment */
    void check();

    /**
     * Opens a page on which one order can be paid. Asking again for the same order answers the same page.
     *
     * @throws ProblemException 503 {@code payment-provider-unavailable} when it does not answer
     */
    Checkout open(Asked asked);

    /**
     * Reads what the provider sent, if it is really from them.
     *
     * @param body exactly as it arrived
     * @param signature the provider's header, or null when there was none
     * @throws ProblemException 400 {@code signature-refused} when the signature is missing, wrong or too old
     */
    Told read(String body, @Nullable String signature);

    /**
     * @param what one line for the payer, on the provider's page
     * @param returnTo where the payer comes back, whether they paid or not
     */
    record Asked(UUID order, long cents, String what, String returnTo) {}

    record Checkout(String session, String url) {}

    /** What something that the provider told means to us. */
    enum Meaning {
        /** The money is there. */
        SETTLED,
        /** The payer is done, the money is on its way. */
        PENDING,
        FAILED,
        EXPIRED,
        REFUNDED,
        DISPUTED,
        /** About an order of ours, but saying what we do not know. */
        UNKNOWN_STATUS,
        /** Nothing to us. */
        NOTHING
    }

    /**
     * @param event the provider's id of this message
     * @param type the provider's word for it
     * @param order our order, when it names one
     * @param session the provider's page, when it names one
     * @param payment the provider's payment, when it names one
     * @param cents how much, in {@code currency}
     * @param status the provider's word for the state of the payment; may be empty
     */
    record Told(
            String event,
            String type,
            Meaning meaning,
            @Nullable UUID order,
            @Nullable String session,
            @Nullable String payment,
            long cents,
            String currency,
            String status) {}
}
