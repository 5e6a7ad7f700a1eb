package org.communityexchange.identity.internal.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.tenancy.OrganisationId;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, String> {

    Optional<Organisation> active(OrganisationId id) {
        return find("id = ?1 and suspendedAt is null", id.value()).firstResultOptional();
    }

    List<Organisation> allActive() {
        return list("suspendedAt is null order by name");
    }

    /** Suspended ones, too. */
    List<Organisation> all() {
        return list("order by name");
    }
}
