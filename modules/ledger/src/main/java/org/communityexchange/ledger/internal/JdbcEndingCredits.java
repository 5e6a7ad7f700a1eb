package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.EndingCredits;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class JdbcEndingCredits implements EndingCredits {

    private static final int MOST = 1_000;

    private final Query query;

    JdbcEndingCredits(DataSource dataSource) {
        this.query = new Query(dataSource);
    }

    @Override
    public List<Ending> before(Instant until, @Nullable Ending after, int atMost) {
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("Ask for 1 to " + MOST);
        }
        var sql = "select h.quantity, a.kind, a.owner, " + Rows.LOT_COLUMNS + """
                 from ledger.held_lot h
                  join ledger.account a on a.id = h.account_id
                  join ledger.lot l on l.id = h.lot_id
                 where h.expires_at < ? and a.kind = 'WALLET' and (a.owner, h.lot_id) > (?, ?)
                 order by a.owner, h.lot_id limit ?""";
        return query.list(
                sql,
                row -> new Ending(Rows.account(row), Rows.lot(row), row.getLong("quantity")),
                until,
                after == null ? "" : after.wallet().owner(),
                after == null ? 0L : after.lot().id(),
                atMost);
    }
}
