package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Posts through one database function per command: one round trip, and the rules where the data is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PostingLedger implements Ledger {

    private static final String HEADER =
            "row(?::uuid, ?::bytea, ?::text, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz)::ledger.header";
    private static final int FIRST_ARGUMENT = 9;

    private final DataSource dataSource;
    private final Clock clock;

    PostingLedger(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Posted issue(IssueCredits c) {
        var terms = c.terms();
        return new Command(c.id(), c.cause(), null, null)
                .post(
                        "ledger.issue(" + HEADER + ", ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)",
                        "ISSUE",
                        c.issuer(),
                        c.to().kind().name(),
                        c.to().owner(),
                        c.credits(),
                        terms.source().name(),
                        terms.backingCents(),
                        terms.expiresAt(),
                        terms.version());
    }

    @Override
    public Posted move(MoveCredits c) {
        return new Command(c.id(), c.cause(), null, c.from())
                .post(
                        "ledger.move(" + HEADER + ", ?, ?, ?, ?, ?)",
                        "MOVE",
                        c.from().kind().name(),
                        c.from().owner(),
                        c.to().kind().name(),
                        c.to().owner(),
                        c.credits());
    }

    @Override
    public Posted hold(HoldCredits c) {
        return new Command(c.id(), c.cause(), null, c.wallet())
                .post("ledger.hold(" + HEADER + ", ?, ?)", "HOLD", c.wallet().owner(), c.credits());
    }

    @Override
    public Posted capture(CaptureHold c) {
        return new Command(c.id(), c.cause(), c.hold(), null)
                .post(
                        "ledger.close_hold(" + HEADER + ", ?::uuid, ?, ?)",
                        "CAPTURE",
                        c.hold(),
                        c.to().kind().name(),
                        c.to().owner());
    }

    @Override
    public Posted release(ReleaseHold c) {
        return new Command(c.id(), c.cause(), c.hold(), null)
                .post("ledger.close_hold(" + HEADER + ", ?::uuid, null, null)", "RELEASE", c.hold());
    }

    @Override
    public Posted reverse(ReverseTransfer c) {
        return new Command(c.id(), c.cause(), c.reversed(), null)
                .post("ledger.reverse(" + HEADER + ", ?::uuid)", "REVERSAL", c.reversed());
    }

    @Override
    public Posted post(PostMoney c) {
        return new Command(c.id(), c.cause(), null, null)
                .post(
                        "ledger.post_money(" + HEADER + ", ?, ?, ?, ?, ?)",
                        "MONEY",
                        texts(c, leg -> leg.debit().kind().name()),
                        texts(c, leg -> leg.debit().owner()),
                        texts(c, leg -> leg.credit().kind().name()),
                        texts(c, leg -> leg.credit().owner()),
                        c.legs().stream().map(PostMoney.Leg::cents).toList());
    }

    @Override
    public void lock(Collection<AccountRef> accounts) {
        try (var connection = dataSource.getConnection();
                var call = connection.prepareStatement("select ledger.lock(?, ?)")) {
            call.setArray(
                    1,
                    array(
                            connection,
                            accounts.stream().map(a -> a.kind().name()).toList()));
            call.setArray(
                    2,
                    array(connection, accounts.stream().map(AccountRef::owner).toList()));
            call.execute();
        } catch (SQLException e) {
            throw Refusals.of(e, TransferId.next(), null, null);
        }
    }

    private static List<String> texts(PostMoney command, Function<PostMoney.Leg, String> part) {
        return command.legs().stream().map(part).toList();
    }

    private static Array array(Connection connection, List<?> values) throws SQLException {
        var type = values.isEmpty() || values.get(0) instanceof String ? "text" : "bigint";
        return connection.createArrayOf(type, values.toArray());
    }

    private final class Command {

        private final TransferId id;
        private final Cause cause;
        private final @Nullable TransferId earlier;
        private final @Nullable AccountRef payer;

        Command(TransferId id, Cause cause, @Nullable TransferId earlier, @Nullable AccountRef payer) {
            this.id = id;
            this.cause = cause;
            this.earlier = earlier;
            this.payer = payer;
        }

        Posted post(String function, String kind, @Nullable Object... arguments) {
            try (var connection = dataSource.getConnection();
                    var call = connection.prepareStatement("select * from " + function)) {
                bindHeader(call, contentHash(kind, arguments));
                for (var i = 0; i < arguments.length; i++) {
                    bind(connection, call, FIRST_ARGUMENT + i, arguments[i]);
                }
                try (var row = call.executeQuery()) {
                    row.next();
                    return read(row);
                }
            } catch (SQLException e) {
                throw Refusals.of(e, id, earlier, payer);
            }
        }

        /** The effective time counts only when the caller chose it: a default would make every retry a new command. */
        private byte[] contentHash(String kind, @Nullable Object... arguments) {
            var parts = new ArrayList<@Nullable Object>();
            parts.add("1");
            parts.add(kind);
            parts.add(cause.reason());
            parts.add(cause.subject());
            parts.add(cause.actor());
            parts.add(cause.onBehalfOf());
            parts.add(cause.effectiveAt());
            parts.addAll(java.util.Arrays.asList(arguments));
            return ContentHash.of(parts.toArray());
        }

        private void bindHeader(PreparedStatement call, byte[] contentHash) throws SQLException {
            call.setObject(1, id.value());
            call.setBytes(2, contentHash);
            call.setString(3, cause.reason());
            call.setObject(4, cause.subject());
            call.setObject(5, cause.actor());
            call.setObject(6, cause.onBehalfOf());
            call.setObject(7, cause.effectiveAt() == null ? null : utc(cause.effectiveAt()));
            call.setObject(8, utc(clock.instant()));
        }

        private void bind(Connection connection, PreparedStatement call, int index, @Nullable Object value)
                throws SQLException {
            switch (value) {
                case Instant instant -> call.setObject(index, utc(instant));
                case TransferId transfer -> call.setObject(index, transfer.value());
                case List<?> list -> call.setArray(index, array(connection, list));
                case null, default -> call.setObject(index, value);
            }
        }

        private Posted read(ResultSet row) throws SQLException {
            var parts = new ArrayList<Posted.LotPart>();
            var lots = row.getArray(3);
            if (lots != null) {
                var ids = (Long[]) lots.getArray();
                var quantities = (Long[]) row.getArray(4).getArray();
                for (var i = 0; i < ids.length; i++) {
                    parts.add(new Posted.LotPart(ids[i], quantities[i]));
                }
            }
            var recordedAt = row.getObject(2, OffsetDateTime.class).toInstant();
            return new Posted(id, row.getBoolean(1), recordedAt, parts);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
