package org.communityexchange.treasury.internal.grant;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CreditGrants;
import org.communityexchange.treasury.TransferSubjects;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells statements which decision granted credits; what was granted is public in sum, so the books are where it leads. */
@ApplicationScoped
class GrantSubjects implements TransferSubjects {

    private final CreditGrants grants;
    private final GrantMessages words;

    GrantSubjects(CreditGrants grants, GrantMessages words) {
        this.grants = grants;
        this.words = words;
    }

    @Override
    public Map<UUID, Subject> about(OrganisationId organisation, Collection<UUID> subjects) {
        return mine(subjects);
    }

    @Override
    public Map<UUID, Subject> mine(Collection<UUID> subjects) {
        return grants.references(subjects).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found -> new Subject(words.decision_named(found.getValue()), "/books#grants")));
    }
}
