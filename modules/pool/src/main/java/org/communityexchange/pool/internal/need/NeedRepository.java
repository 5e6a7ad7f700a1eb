package org.communityexchange.pool.internal.need;

import org.communityexchange.pool.internal.publication.PublicationRepository;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class NeedRepository extends PublicationRepository<Need> {

    @Override
    protected String thing() {
        return "need";
    }
}
