package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One row of a statement with its verdict.
 *
 * @param line its line in the file, the first line being 1
 * @param reason why, in plain words; empty for a row without remark
 * @param raw what the file has there; unreadable bytes as {@code \xE9}
 * @param day null when it could not be read
 * @param cents more than zero came in, less went out; null when it could not be read
 */
public record StatementRow(
        int line,
        RowVerdict verdict,
        String reason,
        String raw,
        @Nullable LocalDate day,
        @Nullable Long cents,
        String reference,
        String description) {}
