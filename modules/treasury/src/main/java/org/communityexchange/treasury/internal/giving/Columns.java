package org.communityexchange.treasury.internal.giving;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Reads columns of native queries. */
public final class Columns {

    private Columns() {}

    public static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    public static @Nullable LocalDate optionalDay(@Nullable Object column) {
        return column == null ? null : day(column);
    }

    public static long number(Object column) {
        return ((Number) column).longValue();
    }
}
