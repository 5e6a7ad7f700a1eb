package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the stored backing of lots; a page follows an index, however many lots there are. */
@ApplicationScoped
class JdbcBackings implements Backings {

    private static final int MOST_LOTS = 200;
    private static final String LOTS = "select b.outstanding, b.declared_cents, b.funded_cents, b.shortfall_cents, "
            + Rows.LOT_COLUMNS + " from ledger.lot_backing b join ledger.lot l on l.id = b.lot_id where ";
    private static final String PAGE = " and b.lot_id > ? order by b.lot_id limit ?";
    private static final String SUMS = """
            coalesce(sum(outstanding), 0)::bigint as outstanding,
            coalesce(sum(declared_cents), 0)::bigint as declared_cents,
            coalesce(sum(funded_cents), 0)::bigint as funded_cents,
            coalesce(sum(shortfall_cents), 0)::bigint as shortfall_cents
            """;

    private final Query query;

    JdbcBackings(DataSource dataSource) {
        this.query = new Query(dataSource);
    }

    @Override
    public BackingTotals totals(String issuer) {
        return query.list(
                        "select " + SUMS + " from ledger.lot_backing where issuer = ?",
                        JdbcBackings::readTotals,
                        issuer)
                .get(0);
    }

    @Override
    public Map<String, BackingTotals> totals() {
        var totals = new LinkedHashMap<String, BackingTotals>();
        query.list(
                        "select issuer, " + SUMS + " from ledger.lot_backing group by issuer order by issuer",
                        row -> Map.entry(row.getString("issuer"), readTotals(row)))
                .forEach(found -> totals.put(found.getKey(), found.getValue()));
        return totals;
    }

    @Override
    public BackingTotals totals(Collection<TransferId> issues) {
        return query.list(
                        "select " + SUMS + " from ledger.lot_backing where lot_id in"
                                + " (select id from ledger.lot where transfer_id = any (?))",
                        JdbcBackings::readTotals,
                        (Object) issues.stream().map(TransferId::value).toArray(UUID[]::new))
                .get(0);
    }

    @Override
    public Optional<LotBacking> lot(long lot) {
        return query.list(LOTS + "b.lot_id = ?", JdbcBackings::read, lot).stream()
                .findFirst();
    }

    @Override
    public Page lotsOf(String issuer, @Nullable Long after, int atMost) {
        return page(LOTS + "b.issuer = ?" + PAGE, after, atMost, issuer);
    }

    @Override
    public Page shortfalls(@Nullable String issuer, @Nullable Long after, int atMost) {
        return issuer == null
                ? page(LOTS + "b.shortfall_cents > 0" + PAGE, after, atMost)
                : page(LOTS + "b.shortfall_cents > 0 and b.issuer = ?" + PAGE, after, atMost, issuer);
    }

    private Page page(String sql, @Nullable Long after, int atMost, Object... first) {
        if (atMost < 1 || atMost > MOST_LOTS) {
            throw new InvalidInput("lots", "Ask for 1 to " + MOST_LOTS + " lots at a time.");
        }
        var parameters = Arrays.copyOf(first, first.length + 2);
        parameters[first.length] = after == null ? 0L : after;
        parameters[first.length + 1] = atMost + 1;
        var found = query.list(sql, JdbcBackings::read, parameters);
        return found.size() > atMost
                ? new Page(found.subList(0, atMost), found.get(atMost - 1).lot().id())
                : new Page(found, null);
    }

    private static LotBacking read(ResultSet row) throws SQLException {
        return new LotBacking(
                Rows.lot(row),
                row.getLong("outstanding"),
                row.getLong("declared_cents"),
                row.getLong("funded_cents"),
                row.getLong("shortfall_cents"));
    }

    private static BackingTotals readTotals(ResultSet row) throws SQLException {
        return new BackingTotals(
                row.getLong("outstanding"),
                row.getLong("declared_cents"),
                row.getLong("funded_cents"),
                row.getLong("shortfall_cents"));
    }
}
