package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.PayerKind;
import org.communityexchange.treasury.PaymentMethod;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that is here and can be booked.
 *
 * @param pledge which pledge a donation belongs to; null for the other kinds
 * @param cents at least 1; for a purchase a multiple of 1,000
 * @param recordedBy the treasurer, or null when the card provider told
 */
public record Money(
        ContributionKind kind,
        Payer payer,
        @Nullable UUID pledge,
        PaymentMethod method,
        String reference,
        LocalDate receivedOn,
        long cents,
        String note,
        @Nullable UUID recordedBy) {

    /** Exactly what its kind needs is there; the rest is null. */
    public record Payer(
            PayerKind kind,
            @Nullable UUID person,
            @Nullable String organisation,
            @Nullable String outsideName) {

        public static Payer person(UUID person) {
            return new Payer(PayerKind.PERSON, person, null, null);
        }

        static Payer organisation(String organisation) {
            return new Payer(PayerKind.ORGANISATION, null, organisation, null);
        }

        static Payer outside(String name) {
            return new Payer(PayerKind.OUTSIDE, null, null, name);
        }

        static Payer anonymous() {
            return new Payer(PayerKind.ANONYMOUS, null, null, null);
        }
    }
}
