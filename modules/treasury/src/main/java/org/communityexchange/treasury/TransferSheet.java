package org.communityexchange.treasury;

import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.LotSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One transfer, as far as it touches the accounts of whoever looks.
 *
 * @param reason the ledger's code of why
 * @param what the reason in words
 * @param about what it was about; empty when that cannot be named here
 * @param href where that is, or null
 * @param by who did it
 * @param legs those that touch an account of the organisation
 * @param others how many more legs it has, which concern others only
 */
public record TransferSheet(
        UUID id,
        Instant effectiveAt,
        Instant recordedAt,
        String reason,
        String what,
        String about,
        @Nullable String href,
        String by,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        List<Leg> legs,
        long others) {

    public TransferSheet {
        legs = List.copyOf(legs);
    }

    /**
     * @param quantity whole credits, or cents
     * @param lot which credits moved, or which credits the money backs; null for other money
     */
    @Schema(name = "TransferSheetLeg")
    public record Leg(
            Side debit,
            Side credit,
            Unit unit,
            long quantity,
            @Nullable LotFacts lot) {}

    /** An account: its code in the chart, and its name with whose it is. */
    public record Side(String code, String name) {}

    /**
     * @param issuer who issued it, by name
     * @param backingCents what was declared to back the whole lot
     */
    public record LotFacts(long id, String issuer, LotSource source, long issued, long backingCents) {}
}
