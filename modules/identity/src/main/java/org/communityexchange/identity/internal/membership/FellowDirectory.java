package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.Fellows;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.tenancy.AskedAlong;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the exchange view of one's fellows. Plain SQL: it is on the way of every gift between members. */
@ApplicationScoped
class FellowDirectory implements Fellows {

    private static final String PEOPLE = "select p.id, p.display_name, p.managed_by from identity.person p where ";
    private static final String FELLOW = " and exists (select from identity.own_fellow f where f.person_id = p.id)";

    private final DataSource dataSource;

    FellowDirectory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public Optional<PersonView> find(PersonId person) {
        return read(PEOPLE + "p.id = ?" + FELLOW, select -> select.setObject(1, person.value())).stream()
                .findFirst();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Supplier<Optional<PersonView>> findAlong(PersonId person) {
        return AskedAlong.ask(dataSource, PEOPLE + "p.id = ?" + FELLOW, FellowDirectory::person, person.value());
    }

    @Override
    @Transactional
    public List<PersonView> named(String name, int atMost) {
        return read(
                PEOPLE + "lower(p.display_name) like ? escape '\\'" + FELLOW
                        + " order by lower(p.display_name), p.id limit ?",
                select -> {
                    select.setString(1, MemberDirectory.containing(name));
                    select.setInt(2, atMost);
                });
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private List<PersonView> read(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            var people = new ArrayList<PersonView>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(person(rows));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("The fellow members could not be read", e);
        }
    }

    private static PersonView person(ResultSet row) throws SQLException {
        return new PersonView(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
    }
}
