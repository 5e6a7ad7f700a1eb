package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happened up to an instant.
 *
 * @param transfers in the order in which they took effect on the books: of two that touch the same account the one that
 *     found what the other left comes later
 * @param accounts every account there is, by the number that legs name it with
 * @param lots every lot there is, by id
 */
public record Past(List<PastTransfer> transfers, Map<Long, AccountRef> accounts, Map<Long, Lot> lots) {

    /**
     * @param id of the transfer
     * @param kind as the journal calls it
     * @param earlier the transfer this one reverses, or the hold it closes
     * @param legs in their order
     */
    public record PastTransfer(
            UUID id,
            String kind,
            Instant recordedAt,
            @Nullable UUID earlier,
            List<PastLeg> legs) {}

    /**
     * @param debit number of the account debited
     * @param credit number of the account credited
     * @param lot which credits, or which lot the money backs; 0 for money that backs none
     * @param quantity credits or cents, more than zero
     */
    public record PastLeg(long debit, long credit, long lot, long quantity) {}
}
