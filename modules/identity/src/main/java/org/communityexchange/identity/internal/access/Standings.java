package org.communityexchange.identity.internal.access;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
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

/**
 * Reads in one query, on every request, what the access check needs: the organisation, the person, the seats held now and
 * whether an invitation waits. Plain SQL, because it is on the way of every page.
 */
@ApplicationScoped
class Standings {

    private static final String PERSON = """
            p.id, p.display_name, p.managed_by, p.email,
            exists (select 1 from identity.invited_person i where i.person_id = p.id)""";

    // A seat counts only beside an active membership.
    private static final String INSIDE = """
            select set_config('app.organisation', ?, true);
            select\s""" + PERSON + """
            , (select string_agg(held.kind, ',') from (
                select 'MEMBER' as kind from identity.membership m
                where m.organisation_id = o.id and m.person_id = p.id and m.state = 'ACTIVE'
                union all
                select s.kind from identity.seat s
                join identity.membership m on m.organisation_id = s.organisation_id and m.person_id = s.person_id
                  and m.state = 'ACTIVE'
                where s.organisation_id = o.id and s.person_id = p.id and s.from_at <= ? and s.until_at > ?) held),
              o.id, o.name, o.tagline, o.description, o.join_questions, o.zone
            from (select 1) one
            left join identity.organisation o on o.id = ? and o.suspended_at is null
            left join identity.person p on p.subject = ?""";

    // The council is of the exchange, so it counts outside organisations.
    private static final String OUTSIDE = "select " + PERSON + """
            , case when exists (select 1 from identity.council_seat c
                                where c.person_id = p.id and c.from_at <= ? and c.until_at > ?) then 'COUNCIL' end
            from identity.person p where p.subject = ?""";

    private final DataSource dataSource;

    Standings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * One round trip either way. Outside any transaction of the application: what an organisation's walls need to know is
     * said in the same trip, in a transaction of the database's own making that ends with it.
     *
     * @param organisation the one of the path, or null
     * @param subject whom the token names, or null
     */
    Standing at(Instant now, @Nullable OrganisationId organisation, @Nullable String subject) {
        var instant = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        try (var connection = dataSource.getConnection()) {
            return organisation == null
                    ? outside(connection, instant, subject)
                    : inside(connection, instant, organisation.value(), subject);
        } catch (SQLException e) {
            throw new IllegalStateException("The access check could not read who asks", e);
        }
    }

    private static Standing inside(
            Connection connection, OffsetDateTime now, String organisation, @Nullable String subject)
            throws SQLException {
        try (var select = connection.prepareStatement(INSIDE)) {
            select.setString(1, organisation);
            select.setObject(2, now);
            select.setObject(3, now);
            select.setString(4, organisation);
            select.setString(5, subject);
            select.execute();
            select.getMoreResults();
            try (var row = select.getResultSet()) {
                row.next();
                return standing(row, organisation(row));
            }
        }
    }

    private static Standing outside(Connection connection, OffsetDateTime now, @Nullable String subject)
            throws SQLException {
        try (var select = connection.prepareStatement(OUTSIDE)) {
            select.setObject(1, now);
            select.setObject(2, now);
            select.setString(3, subject);
            try (var row = select.executeQuery()) {
                return row.next() ? standing(row, null) : new Standing(null, null, null, false, Set.of());
            }
        }
    }

    private static Standing standing(ResultSet row, @Nullable OrganisationView organisation) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var person = id == null ? null : new PersonView(new PersonId(id), row.getString(2), row.getString(3));
        return new Standing(organisation, person, row.getString(4), row.getBoolean(5), rights(row.getString(6)));
    }

    private static @Nullable OrganisationView organisation(ResultSet row) throws SQLException {
        return row.getString(7) == null
                ? null
                : new OrganisationView(
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList(),
                        ZoneId.of(row.getString(12)));
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
