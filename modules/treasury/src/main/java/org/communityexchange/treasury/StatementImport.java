package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement that was read, and what became of it.
 *
 * @param rows how many rows the file has below its first line
 * @param willImport how many would be imported now, or were
 * @param willNot how many would not, or were not
 * @param flagged how many of those imported have a reference nothing in the books carries
 * @param dateOrder as chosen or found out
 * @param firstDay the first day of a row that was understood; null when there is none
 */
public record StatementImport(
        UUID id,
        String fileName,
        String account,
        State state,
        DateOrder dateOrder,
        StatementEncoding encoding,
        int rows,
        int willImport,
        int willNot,
        int flagged,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Instant readAt,
        @Nullable Instant decidedAt,
        @Nullable Instant undoneAt) {

    /** What became of it. */
    public enum State {
        /** Read and judged; nothing is imported. */
        READ,
        IMPORTED,
        /** Nothing of it was wanted. */
        LEFT,
        UNDONE
    }
}
