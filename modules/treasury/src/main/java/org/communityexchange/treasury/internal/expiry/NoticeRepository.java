package org.communityexchange.treasury.internal.expiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<ExpiryNotice, UUID> {

    List<ExpiryNotice> about(UUID person, long lot) {
        return list("personId = ?1 and lotId = ?2", person, lot);
    }

    List<ExpiryNotice> firstOnes(UUID person) {
        return list("personId = ?1 and days = 60", person);
    }
}
