package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One call of a posting function: its header, its arguments and the hash that tells a retry from another command. */
final class Call {

    static final String HEADER =
            "row(?::uuid, ?::bytea, ?::text, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz)::ledger.header";
    private static final int FIRST_ARGUMENT = 9;

    private final TransferId id;
    private final Cause cause;
    private final @Nullable TransferId earlier;
    private final @Nullable AccountRef payer;

    /**
     * @param earlier the transfer that the command names, if it names one
     * @param payer who pays, if anybody
     */
    Call(TransferId id, Cause cause, @Nullable TransferId earlier, @Nullable AccountRef payer) {
        this.id = id;
        this.cause = cause;
        this.earlier = earlier;
        this.payer = payer;
    }

    /**
     * Calls {@code function}.
     *
     * @param kind what the hash calls the command
     * @param content what a retry must say again
     * @param arguments after the header
     */
    <T> T post(
            DataSource dataSource,
            Instant now,
            String function,
            String kind,
            Query.RowReader<T> reader,
            List<? extends @Nullable Object> content,
            @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var call = connection.prepareStatement("select * from " + function)) {
            bindHeader(call, contentHash(cause, kind, content), now);
            for (var i = 0; i < arguments.length; i++) {
                bind(connection, call, FIRST_ARGUMENT + i, arguments[i]);
            }
            try (var row = call.executeQuery()) {
                row.next();
                return reader.read(row);
            }
        } catch (SQLException e) {
            throw Refusals.of(e, id, earlier, payer);
        }
    }

    /** The effective time counts only when the caller chose it: a default would make every retry a new command. */
    static byte[] contentHash(Cause cause, String kind, List<? extends @Nullable Object> arguments) {
        var parts = new ArrayList<@Nullable Object>();
        parts.add("1");
        parts.add(kind);
        parts.add(cause.reason());
        parts.add(cause.subject());
        parts.add(cause.actor());
        parts.add(cause.onBehalfOf());
        parts.add(cause.effectiveAt());
        parts.addAll(arguments);
        return ContentHash.of(parts.toArray());
    }

    private void bindHeader(PreparedStatement call, byte[] contentHash, Instant now) throws SQLException {
        call.setObject(1, id.value());
        call.setBytes(2, contentHash);
        call.setString(3, cause.reason());
        call.setObject(4, cause.subject());
        call.setObject(5, cause.actor());
        call.setObject(6, cause.onBehalfOf());
        call.setObject(7, cause.effectiveAt() == null ? null : utc(cause.effectiveAt()));
        call.setObject(8, utc(now));
    }

    private static void bind(Connection connection, PreparedStatement call, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case Instant instant -> call.setObject(index, utc(instant));
            case TransferId transfer -> call.setObject(index, transfer.value());
            case List<?> list -> call.setArray(index, array(connection, list));
            case null, default -> call.setObject(index, value);
        }
    }

    static Array array(Connection connection, List<?> values) throws SQLException {
        var type = values.isEmpty() || values.get(0) instanceof String ? "text" : "bigint";
        return connection.createArrayOf(type, values.toArray());
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
