package org.communityexchange.treasury.internal.redemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ExchangePolicyRepository implements PanacheRepositoryBase<ExchangePolicy, UUID> {

    Optional<ExchangePolicy> at(Instant instant) {
        return find("decidedAt <= ?1 order by seq desc", instant).firstResultOptional();
    }

    Optional<ExchangePolicy> byCommand(UUID decidedBy, UUID key) {
        return find("decidedBy = ?1 and commandKey = ?2", decidedBy, key).firstResultOptional();
    }
}
