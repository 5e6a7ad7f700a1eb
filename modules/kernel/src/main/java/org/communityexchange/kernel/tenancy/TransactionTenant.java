package org.communityexchange.kernel.tenancy;

import io.quarkus.arc.Arc;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;

/**
 * The second wall: with the first statement of every transaction the database is told the organisation and the person, for
 * that transaction only, so that a pooled connection never carries them to the next request.
 */
@ApplicationScoped
class TransactionTenant {

    private static final String TELL =
            "select set_config('app.organisation', ?, true), set_config('app.person', ?, true)";

    private final DataSource dataSource;
    private final TenantContext context;

    TransactionTenant(DataSource dataSource, TenantContext context) {
        this.dataSource = dataSource;
        this.context = context;
    }

    void tellTheDatabase(@Observes @Initialized(TransactionScoped.class) Object begun) {
        var inContext = Arc.container().requestContext().isActive();
        var organisation =
                inContext ? context.organisation().map(OrganisationId::value).orElse("") : "";
        var person = inContext ? context.person().map(UUID::toString).orElse("") : "";
        try (var connection = dataSource.getConnection()) {
            connection.unwrap(Errands.class).takeAlongIfAnything(TELL, organisation, person);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be told the organisation", e);
        }
    }
}
