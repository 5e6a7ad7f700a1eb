package org.communityexchange.treasury.internal.budget;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.BudgetKind;
import org.communityexchange.treasury.BudgetView;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What was issued in each stretch. Plain SQL, because the count is taken and checked in one statement under the lock of
 * its row, for one issue as for ten thousand.
 */
@ApplicationScoped
class Counts {

    /** One stretch of a budget. */
    record Count(UUID id, UUID budget, long cap, long used) {}

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final DataSource dataSource;
    private final TenantContext tenant;

    Counts(DataSource dataSource, TenantContext tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    /** The count of a stretch, begun when nothing was issued in it yet. */
    Count open(Budget budget, LocalDate day) {
        var stretch = budget.stretch(day);
        var found = find(budget.id(), stretch);
        if (found == null) {
            // Shares the rule's lock, so that the cap copied is not being changed meanwhile.
            run("""
                    insert into treasury.budget_period (organisation_id, id, budget_id, first_day, last_day, cap)
                    select organisation_id, ?::uuid, id, ?::date, ?::date, cap from treasury.budget
                     where organisation_id = ? and id = ? for share
                    on conflict do nothing""", insert -> {
                insert.setObject(1, Ids.next());
                insert.setDate(2, date(stretch.firstDay()));
                insert.setDate(3, date(stretch.lastDay()));
                insert.setString(4, here());
                insert.setObject(5, budget.id());
                return insert.executeUpdate();
            });
            found = find(budget.id(), stretch);
        }
        if (found == null) {
            throw new IllegalStateException("A budget has no stretch to count in");
        }
        return found;
    }

    /** Used in the stretches that days fall into, by budget; budgets of which nothing was used are absent. */
    Map<UUID, Long> used(Collection<Budget> budgets, LocalDate day) {
        var starts = new HashMap<UUID, Stretch>();
        budgets.forEach(budget -> starts.put(budget.id(), budget.stretch(day)));
        return run("""
                select budget_id, first_day, used from treasury.budget_period
                 where organisation_id = ? and budget_id = any (?)""", select -> {
            select.setString(1, here());
            select.setArray(2, ids(select.getConnection(), starts.keySet()));
            var used = new HashMap<UUID, Long>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var budget = rows.getObject(1, UUID.class);
                    if (java.util.Objects.equals(
                            rows.getObject(2, LocalDate.class),
                            starts.get(budget).firstDay())) {
                        used.put(budget, rows.getLong(3));
                    }
                }
            }
            return used;
        });
    }

    /** The open budgets of events, which have one stretch each, by event. What was changed before is to be stored. */
    Map<UUID, BudgetView> ofEvents(Collection<UUID> events) {
        return run("""
                select b.id, b.title, b.event_id, b.cap, coalesce(p.used, 0) from treasury.budget b
                  left join treasury.budget_period p on p.organisation_id = b.organisation_id and p.budget_id = b.id
                 where b.organisation_id = ? and b.ended_at is null and b.event_id = any (?)""", select -> {
            select.setString(1, here());
            select.setArray(2, ids(select.getConnection(), events));
            var found = new HashMap<UUID, BudgetView>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var event = rows.getObject(3, UUID.class);
                    found.put(
                            event,
                            new BudgetView(
                                    rows.getObject(1, UUID.class),
                                    BudgetKind.EVENT,
                                    rows.getString(2),
                                    event,
                                    null,
                                    null,
                                    rows.getLong(4),
                                    rows.getLong(5),
                                    null,
                                    List.of()));
                }
            }
            return found;
        });
    }

    /**
     * Uses credits of a stretch, each transfer's once.
     *
     * @return whether there was room; if not, nothing was counted that the end of the transaction does not undo
     */
    boolean use(UUID period, List<UUID> transfers, List<Long> credits) {
        var added = run("""
                with added as (
                  insert into treasury.budget_use (organisation_id, transfer_id, period_id, credits)
                  select ?::text, u.transfer, ?::uuid, u.credits from unnest(?, ?) as u (transfer, credits)
                  on conflict do nothing returning credits)
                select coalesce(sum(credits), 0)::bigint from added""", insert -> {
            insert.setString(1, here());
            insert.setObject(2, period);
            insert.setArray(3, ids(insert.getConnection(), transfers));
            insert.setArray(4, insert.getConnection().createArrayOf("bigint", credits.toArray()));
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
        return added == 0 || add(period, added);
    }

    /** Gives back what a transfer used, but for what is kept, once. */
    void giveBack(UUID transfer, UUID reversal, long keep) {
        var given = run("""
                insert into treasury.budget_use (organisation_id, transfer_id, period_id, credits)
                select organisation_id, ?::uuid, period_id, ? - credits from treasury.budget_use
                 where organisation_id = ? and transfer_id = ? and credits > ? order by period_id
                on conflict do nothing returning period_id, credits""", insert -> {
            insert.setObject(1, reversal);
            insert.setLong(2, keep);
            insert.setString(3, here());
            insert.setObject(4, transfer);
            insert.setLong(5, keep);
            var back = new ArrayList<Map.Entry<UUID, Long>>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    back.add(Map.entry(rows.getObject(1, UUID.class), rows.getLong(2)));
                }
            }
            return back;
        });
        given.forEach(each -> add(each.getKey(), each.getValue()));
    }

    /** Gives the stretches that have not ended a new cap. False when more was issued in one of them. */
    boolean recap(UUID budget, long cap, LocalDate today) {
        run("""
                update treasury.budget_period set cap = ?
                 where organisation_id = ? and budget_id = ? and (last_day is null or last_day >= ?) and used <= ?""", update -> {
            update.setLong(1, cap);
            update.setString(2, here());
            update.setObject(3, budget);
            update.setDate(4, date(today));
            update.setLong(5, cap);
            return update.executeUpdate();
        });
        return run("""
                select count(*) from treasury.budget_period
                 where organisation_id = ? and budget_id = ? and (last_day is null or last_day >= ?) and cap <> ?""", select -> {
            select.setString(1, here());
            select.setObject(2, budget);
            select.setDate(3, date(today));
            select.setLong(4, cap);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1) == 0;
            }
        });
    }

    /** False when there is no room. The row stays locked until the transaction ends. */
    private boolean add(UUID period, long credits) {
        return run("""
                update treasury.budget_period set used = used + ?
                 where organisation_id = ? and id = ? and used + ? <= cap""", update -> {
            update.setLong(1, credits);
            update.setString(2, here());
            update.setObject(3, period);
            update.setLong(4, credits);
            return update.executeUpdate() == 1;
        });
    }

    private @Nullable Count find(UUID budget, Stretch stretch) {
        return run("""
                select id, budget_id, cap, used from treasury.budget_period
                 where organisation_id = ? and budget_id = ? and first_day is not distinct from ?::date""", select -> {
            select.setString(1, here());
            select.setObject(2, budget);
            select.setDate(3, date(stretch.firstDay()));
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? new Count(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, UUID.class),
                                rows.getLong(3),
                                rows.getLong(4))
                        : null;
            }
        });
    }

    private <T extends @Nullable Object> T run(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The budgets could not be counted", e);
        }
    }

    private static java.sql.Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
