package org.communityexchange.kernel.audit;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.Errands;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Plain SQL, because the table takes inserts and nothing else. Each goes along with the statement or commit that follows. */
@ApplicationScoped
class JdbcAuditTrail implements AuditTrail {

    private final DataSource dataSource;
    private final TenantContext context;
    private final Clock clock;

    JdbcAuditTrail(DataSource dataSource, TenantContext context, Clock clock) {
        this.dataSource = dataSource;
        this.context = context;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        var sql = """
                insert into kernel.audit_act (id, at, actor_id, on_behalf_of, organisation_id, action, subject_id,
                                              about_person_id, summary, reason)
                values (?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?::uuid, ?, ?)""";
        try (var connection = dataSource.getConnection()) {
            connection
                    .unwrap(Errands.class)
                    .takeAlong(
                            sql,
                            Ids.next(),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            act.byItself() ? null : context.person().orElse(null),
                            act.onBehalfOf(),
                            context.organisation().map(OrganisationId::value).orElse(null),
                            act.action(),
                            act.subject(),
                            act.aboutPerson(),
                            act.summary(),
                            act.reason());
        } catch (SQLException e) {
            throw new IllegalStateException("The act could not be recorded", e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Collection<Act> acts) {
        var sql = """
                insert into kernel.audit_act (id, at, actor_id, on_behalf_of, organisation_id, action, subject_id,
                                              about_person_id, summary, reason)
                select u.id, ?::timestamptz, case when not u.by_itself then ?::uuid end, u.on_behalf_of, ?::text, u.action, u.subject, u.about, u.summary, u.reason
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as u (id, on_behalf_of, action, subject, about, summary, reason, by_itself)""";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setObject(2, context.person().orElse(null), Types.OTHER);
            insert.setString(
                    3, context.organisation().map(OrganisationId::value).orElse(null));
            insert.setArray(4, array(connection, "uuid", acts, act -> Ids.next()));
            insert.setArray(5, array(connection, "uuid", acts, Act::onBehalfOf));
            insert.setArray(6, array(connection, "text", acts, Act::action));
            insert.setArray(7, array(connection, "uuid", acts, Act::subject));
            insert.setArray(8, array(connection, "uuid", acts, Act::aboutPerson));
            insert.setArray(9, array(connection, "text", acts, Act::summary));
            insert.setArray(10, array(connection, "text", acts, Act::reason));
            insert.setArray(11, array(connection, "bool", acts, Act::byItself));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The acts could not be recorded", e);
        }
    }

    private static Array array(
            Connection connection, String type, Collection<Act> acts, Function<Act, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, acts.stream().map(value).toArray());
    }

    @Override
    @Transactional
    public List<RecordedAct> about(UUID person, int limit) {
        var sql = """
                select id, at, actor_id, on_behalf_of, organisation_id, action, subject_id, about_person_id, summary, reason
                from kernel.audit_act where about_person_id = ? order by at desc, id desc limit ?""";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, person);
            select.setInt(2, Math.min(limit, 200));
            var acts = new ArrayList<RecordedAct>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    acts.add(read(rows));
                }
            }
            return acts;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be read", e);
        }
    }

    private static RecordedAct read(ResultSet row) throws SQLException {
        return new RecordedAct(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10));
    }
}
