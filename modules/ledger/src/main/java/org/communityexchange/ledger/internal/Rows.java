package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Lot;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferKind;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads rows by the column names that every query here uses, with the lists of columns beside. */
final class Rows {

    static final String TRANSFER_COLUMNS = """
            t.id as transfer_id, t.kind as transfer_kind, t.reason, t.subject, t.actor, t.on_behalf_of, t.effective_at,
            t.recorded_at, t.reverses, t.closes_hold,
            (select r.id from ledger.transfer r where r.reverses = t.id) as reversed_by
            """;

    static final String LOT_COLUMNS = """
            l.id as lot_id, l.transfer_id as lot_transfer_id, l.issuer, l.source, l.issued, l.backing_cents, l.issued_at,
            l.expires_at, l.terms_version
            """;

    private Rows() {}

    static AccountRef account(ResultSet row) throws SQLException {
        return new AccountRef(AccountKind.valueOf(row.getString("kind")), row.getString("owner"));
    }

    static TransferHeader transfer(ResultSet row) throws SQLException {
        var cause = new Cause(
                row.getString("reason"),
                row.getObject("subject", UUID.class),
                row.getObject("actor", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                instant(row, "effective_at"));
        return new TransferHeader(
                new TransferId(row.getObject("transfer_id", UUID.class)),
                TransferKind.valueOf(row.getString("transfer_kind")),
                cause,
                instant(row, "recorded_at"),
                transferId(row, "reverses"),
                transferId(row, "closes_hold"));
    }

    static Lot lot(ResultSet row) throws SQLException {
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        var terms = new LotTerms(
                LotSource.valueOf(row.getString("source")),
                row.getLong("backing_cents"),
                expiresAt == null ? null : expiresAt.toInstant(),
                row.getString("terms_version"));
        return new Lot(
                row.getLong("lot_id"),
                row.getString("issuer"),
                row.getLong("issued"),
                instant(row, "issued_at"),
                terms,
                new TransferId(row.getObject("lot_transfer_id", UUID.class)));
    }

    static @Nullable TransferId transferId(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new TransferId(id);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
