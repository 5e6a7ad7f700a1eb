package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.Retired;
import org.communityexchange.ledger.ToppedUp;
import org.communityexchange.ledger.TransferId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the posting functions answer. */
final class Answers {

    private Answers() {}

    static Posted posted(TransferId id, ResultSet row) throws SQLException {
        return posted(id, row, recordedAt(row).orElseThrow());
    }

    static Optional<Posted> postedIfAny(TransferId id, ResultSet row) throws SQLException {
        var at = recordedAt(row);
        return at.isEmpty() ? Optional.empty() : Optional.of(posted(id, row, at.get()));
    }

    private static Posted posted(TransferId id, ResultSet row, Instant recordedAt) throws SQLException {
        var lots = numbers(row, "lots");
        var quantities = numbers(row, "quantities");
        var parts = new ArrayList<Posted.LotPart>(lots.length);
        for (var i = 0; i < lots.length; i++) {
            parts.add(new Posted.LotPart(lots[i], quantities[i]));
        }
        return new Posted(id, row.getBoolean("replayed"), recordedAt, parts, row.getLong("funded_cents"));
    }

    static Retired retired(TransferId id, ResultSet row) throws SQLException {
        var lots = numbers(row, "lots");
        var quantities = numbers(row, "quantities");
        var cents = numbers(row, "cents");
        var parts = new ArrayList<Retired.Part>(lots.length);
        for (var i = 0; i < lots.length; i++) {
            parts.add(new Retired.Part(lots[i], quantities[i], cents[i]));
        }
        return new Retired(
                id,
                row.getBoolean("replayed"),
                recordedAt(row).orElseThrow(),
                parts,
                row.getLong("payout_cents"),
                row.getLong("from_common_cents"),
                row.getLong("to_common_cents"));
    }

    static ToppedUp toppedUp(TransferId id, ResultSet row) throws SQLException {
        var lots = numbers(row, "lots");
        var cents = numbers(row, "quantities");
        List<ToppedUp.LotFunding> parts = new ArrayList<>(lots.length);
        for (var i = 0; i < lots.length; i++) {
            parts.add(new ToppedUp.LotFunding(lots[i], cents[i]));
        }
        return new ToppedUp(id, row.getBoolean("replayed"), recordedAt(row).orElse(null), parts);
    }

    private static Optional<Instant> recordedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Long[] numbers(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new Long[0] : (Long[]) array.getArray();
    }
}
