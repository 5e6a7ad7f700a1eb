package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deposit or a withdrawal of backing, as recorded.
 *
 * @param cents always more than zero; the kind says which way
 * @param recordedBy by name
 * @param transfer the ledger's
 * @param correctedOn the day it was taken back, or null
 * @param correctionReason why, or null
 */
public record BackingMovement(
        UUID id,
        Kind kind,
        long cents,
        PaymentMethod method,
        String reference,
        LocalDate movedOn,
        String reason,
        String recordedBy,
        Instant recordedAt,
        UUID transfer,
        @Nullable LocalDate correctedOn,
        @Nullable String correctionReason) {

    public enum Kind {
        DEPOSIT,
        WITHDRAWAL
    }
}
