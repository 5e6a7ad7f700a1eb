package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.Seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Closes days: each seal covers every transfer that had ended and was in no seal before. */
@ApplicationScoped
class Seals {

    private final Query query;
    private final Clock clock;

    Seals(DataSource dataSource, Clock clock) {
        this.query = new Query(dataSource);
        this.clock = clock;
    }

    /** Seals what is not sealed yet. The second call for a day gives the first call's seal. */
    Seal seal(LocalDate day) {
        return query.list("select * from ledger.seal(?, ?)", Seals::read, day, clock.instant())
                .get(0);
    }

    /** Moves the starting points of derived balances forward; says of how many accounts. */
    long takeSnapshots() {
        return query.list("select ledger.take_snapshots()", row -> row.getLong(1))
                .get(0);
    }

    List<Seal> latest(int atMost) {
        return query.list("select * from ledger.seal order by seq desc limit ?", Seals::read, atMost);
    }

    private static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("seq"),
                row.getObject("day", LocalDate.class),
                row.getLong("transfers"),
                HexFormat.of().formatHex(row.getBytes("previous_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")),
                Rows.instant(row, "sealed_at"));
    }
}
