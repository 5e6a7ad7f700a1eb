package org.communityexchange.identity.internal.access;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Reads in one query, on every request, what the access check needs: the organisation, the person, the seats held now and
 * whether an invitation waits. Plain SQL, because it is on the way of every page. The context is inside the organisation
 * already, or the walls show no membership and no seat.
 */
@ApplicationScoped
class Standings {

    // A seat counts only beside an active membership; the council is of the exchange, so it counts outside
    // organisations.
    private static final String SQL = """
            select o.id, o.name, o.tagline, o.description, o.join_questions, o.zone,
                   p.id, p.display_name, p.managed_by, p.email,
                   exists (select 1 from identity.invited_person i where i.person_id = p.id),
                   (select string_agg(held.kind, ',') from (
                      select 'MEMBER' as kind from identity.membership m
                      where m.organisation_id = o.id and m.person_id = p.id and m.state = 'ACTIVE'
                      union all
                      select s.kind from identity.seat s
                      join identity.membership m on m.organisation_id = s.organisation_id and m.person_id = s.person_id
                        and m.state = 'ACTIVE'
                      where s.organisation_id = o.id and s.person_id = p.id and s.from_at <= ? and s.until_at > ?
                      union all
                      select 'COUNCIL' from identity.council_seat c
                      where o.id is null and c.person_id = p.id and c.from_at <= ? and c.until_at > ?) held)
            from (select 1) one
            left join identity.organisation o on o.id = ? and o.suspended_at is null
            left join identity.person p on p.subject = ?""";

    private final DataSource dataSource;

    Standings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional
    Standing at(Instant now, @Nullable OrganisationId organisation, @Nullable String subject) {
        var instant = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SQL)) {
            for (var i = 1; i <= 4; i++) {
                select.setObject(i, instant);
            }
            select.setString(5, organisation == null ? null : organisation.value());
            select.setString(6, subject);
            try (var row = select.executeQuery()) {
                row.next();
                return new Standing(
                        organisation(row),
                        person(row),
                        row.getString(10),
                        row.getBoolean(11),
                        rights(row.getString(12)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The access check could not read who asks", e);
        }
    }

    private static @Nullable OrganisationView organisation(ResultSet row) throws SQLException {
        return row.getString(1) == null
                ? null
                : new OrganisationView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).lines().filter(line -> !line.isBlank()).toList(),
                        ZoneId.of(row.getString(6)));
    }

    private static @Nullable PersonView person(ResultSet row) throws SQLException {
        var id = row.getObject(7, UUID.class);
        return id == null ? null : new PersonView(new PersonId(id), row.getString(8), row.getString(9));
    }

    private static Set<Right> rights(@Nullable String held) {
        var rights = EnumSet.noneOf(Right.class);
        if (held != null) {
            for (var kind : held.split(",")) {
                rights.addAll("MEMBER".equals(kind) ? RightsTable.ofMember() : RightsTable.of(SeatKind.valueOf(kind)));
            }
        }
        return rights;
    }
}
