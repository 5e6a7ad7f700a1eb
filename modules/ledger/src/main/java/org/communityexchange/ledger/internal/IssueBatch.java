package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Many issues in one call: an array for each column, an element for each command. */
final class IssueBatch {

    private static final String CALL = "select * from ledger.issue_all(?" + ", ?".repeat(18) + ")";

    private final List<IssueCredits> commands;

    IssueBatch(List<IssueCredits> commands) {
        this.commands = commands;
    }

    List<Posted> post(DataSource dataSource, Instant now) {
        if (commands.isEmpty()) {
            return List.of();
        }
        try (var connection = dataSource.getConnection();
                var call = connection.prepareStatement(CALL)) {
            call.setObject(1, Call.utc(now));
            bind(connection, call);
            var answers = new ArrayList<Posted>(commands.size());
            try (var rows = call.executeQuery()) {
                for (var command : commands) {
                    rows.next();
                    answers.add(read(command.id(), rows));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw Refusals.of(e, commands.get(0).id(), null, null);
        }
    }

    private void bind(Connection connection, PreparedStatement call) throws SQLException {
        var column = new Column(connection, call);
        column.add("uuid", c -> c.id().value());
        column.values("bytea", commands.stream().map(IssueBatch::contentHash).toArray(byte[][]::new));
        column.add("text", c -> c.cause().reason());
        column.add("uuid", c -> c.cause().subject());
        column.add("uuid", c -> c.cause().actor());
        column.add("uuid", c -> c.cause().onBehalfOf());
        column.add("timestamptz", c -> time(c.cause().effectiveAt()));
        column.add("text", IssueCredits::issuer);
        column.add("text", c -> c.to().kind().name());
        column.add("text", c -> c.to().owner());
        column.add("bigint", IssueCredits::credits);
        column.add("text", c -> c.terms().source().name());
        column.add("bigint", c -> c.terms().backingCents());
        column.add("timestamptz", c -> time(c.terms().expiresAt()));
        column.add("text", c -> c.terms().version());
        column.add("text", c -> backing(c, b -> b.from().kind().name()));
        column.add("text", c -> backing(c, b -> b.from().owner()));
        column.add("text", c -> backing(c, b -> b.shortfall().name()));
    }

    /** The same for a command by itself and in a batch, so that either is a retry of the other. */
    private static byte[] contentHash(IssueCredits c) {
        return Call.contentHash(c.cause(), "ISSUE", content(c));
    }

    /** An issue without backing keeps the content that it had before there was any. */
    static List<@Nullable Object> content(IssueCredits c) {
        var terms = c.terms();
        var content = new ArrayList<@Nullable Object>(Arrays.asList(
                c.issuer(),
                c.to().kind().name(),
                c.to().owner(),
                c.credits(),
                terms.source().name(),
                terms.backingCents(),
                terms.expiresAt(),
                terms.version()));
        var backing = c.backing();
        if (backing != null) {
            content.addAll(List.of(backing.from(), backing.reserve(), backing.shortfall()));
        }
        return content;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String backing(IssueCredits command, Function<Backing, String> part) {
        return command.backing() == null ? null : part.apply(command.backing());
    }

    private static Posted read(TransferId id, ResultSet row) throws SQLException {
        var part = new Posted.LotPart(row.getLong("lot"), row.getLong("quantity"));
        return new Posted(
                id,
                row.getBoolean("replayed"),
                Rows.instant(row, "recorded_at"),
                List.of(part),
                row.getLong("funded_cents"));
    }

    private final class Column {

        private final Connection connection;
        private final PreparedStatement call;
        private int next = 2;

        Column(Connection connection, PreparedStatement call) {
            this.connection = connection;
            this.call = call;
        }

        void add(String type, Function<IssueCredits, @Nullable Object> value) throws SQLException {
            values(type, commands.stream().map(value).toArray());
        }

        void values(String type, @Nullable Object[] values) throws SQLException {
            call.setArray(next++, connection.createArrayOf(type, values));
        }
    }
}
