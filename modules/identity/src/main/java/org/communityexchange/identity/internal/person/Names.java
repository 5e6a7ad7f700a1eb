package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Names of people, which is what lists show. Plain SQL: it is on the way of every statement. */
@ApplicationScoped
class Names {

    /**
     * What was typed of {@code p} as {@code typed.name}: of whoever was invited to the current organisation and neither is, was
     * nor asked to be a member of it. Their own name would tell that they are known elsewhere.
     */
    static final String TYPED = """
            left join lateral (
              select v.display_name as name from identity.invitation v
               where v.organisation_id = (select kernel.current_organisation()) and v.email = p.email
                 and not exists (select from identity.membership m
                                  where m.organisation_id = v.organisation_id and m.person_id = p.id)
               order by v.invited_at desc limit 1) typed on true
            """;

    private static final String SELECT =
            "select p.id, coalesce(typed.name, p.display_name), case when typed.name is null then p.managed_by end"
                    + " from identity.person p " + TYPED + " where p.id = any (?)";

    private final DataSource dataSource;

    Names(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** As the current organisation knows them, which the transaction says. */
    List<PersonView> of(Collection<UUID> ids) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var people = new ArrayList<PersonView>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(new PersonView(
                            new PersonId(rows.getObject(1, UUID.class)), rows.getString(2), rows.getString(3)));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("The names could not be read", e);
        }
    }
}
