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

    private final DataSource dataSource;

    Names(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<PersonView> of(Collection<UUID> ids) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select id, display_name, managed_by from identity.person where id = any (?)")) {
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
