package org.communityexchange.treasury.internal.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Versions are added and read, nothing else. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyVersion, UUID> {

    Optional<PolicyVersion> inForceAt(Instant instant) {
        return find("validFrom <= ?1 order by validFrom desc, setAt desc, id desc", instant)
                .firstResultOptional();
    }

    List<PolicyVersion> latestFirst() {
        return list("order by validFrom desc, setAt desc, id desc");
    }

    PolicyVersion require(UUID id) {
        return find("id", id).singleResult();
    }
}
