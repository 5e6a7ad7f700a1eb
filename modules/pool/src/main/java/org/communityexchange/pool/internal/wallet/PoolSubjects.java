package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.internal.wallet.Sources.Source;
import org.communityexchange.treasury.TransferSubjects;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells statements which promise or spend moved credits. */
@ApplicationScoped
class PoolSubjects implements TransferSubjects {

    private final Sources sources;

    PoolSubjects(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Map<UUID, Subject> about(OrganisationId organisation, Collection<UUID> subjects) {
        return subjects(sources.here(subjects));
    }

    @Override
    public Map<UUID, Subject> mine(Collection<UUID> subjects) {
        return subjects(sources.own(subjects));
    }

    private static Map<UUID, Subject> subjects(Map<UUID, Source> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        source -> new Subject(
                                source.getValue().title(), source.getValue().href())));
    }
}
