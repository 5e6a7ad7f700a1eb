package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.treasury.RowVerdict;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One row as the file has it.
 *
 * @param id what the bank line will be called, should it become one
 * @param balance what the bank says it has afterwards, in cents
 * @param occurrence the how-manieth of its kind in the file; null for a row that was not understood
 */
record ReadRow(
        UUID id,
        int line,
        RowVerdict verdict,
        String reason,
        String raw,
        @Nullable LocalDate day,
        @Nullable Long cents,
        String reference,
        String description,
        @Nullable Long balance,
        @Nullable Integer occurrence) {

    static ReadRow refused(int line, RowVerdict verdict, String reason, String raw, @Nullable LocalDate day) {
        return new ReadRow(Ids.next(), line, verdict, reason, raw, day, null, "", "", null, null);
    }

    /** What makes two rows the same: day, amount and reference. */
    List<Object> sameness() {
        return List.of(Objects.requireNonNull(day), Objects.requireNonNull(cents), reference);
    }

    ReadRow occurring(int count) {
        return new ReadRow(id, line, verdict, reason, raw, day, cents, reference, description, balance, count);
    }

    ReadRow judged(RowVerdict other, String why) {
        return new ReadRow(id, line, other, why, raw, day, cents, reference, description, balance, occurrence);
    }
}
