package org.communityexchange.identity.internal.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

    /** The request or membership that counts now; declined and ended ones are history. */
    Optional<Membership> live(PersonId person) {
        return find("personId = ?1 and state in (REQUESTED, ACTIVE)", person.value())
                .firstResultOptional();
    }

    List<Membership> active(Collection<PersonId> people) {
        return list(
                "personId in ?1 and state = ACTIVE",
                people.stream().map(PersonId::value).toList());
    }

    Optional<Membership> liveForUpdate(PersonId person) {
        return find("personId = ?1 and state in (REQUESTED, ACTIVE)", person.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Membership> latest(PersonId person) {
        return find("personId = ?1 order by requestedAt desc", person.value()).firstResultOptional();
    }

    Membership requireForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("request"));
    }

    Membership require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("request"));
    }

    /** Requests, oldest first. */
    List<Membership> waiting(Listing listing) {
        var after = listing.afterId().map(id -> findByIdOptional(id).orElseThrow(listing::unknownCursor));
        return after.map(last -> find("""
                        state = REQUESTED and (requestedAt > ?1 or requestedAt = ?1 and id > ?2)
                        order by requestedAt, id""", last.requestedAt(), last.id()))
                .orElseGet(() -> find("state = REQUESTED order by requestedAt, id"))
                .page(0, listing.oneMore())
                .list();
    }

    long countWaiting() {
        return count("state = REQUESTED");
    }

    /** What was decided lately, newest first. */
    List<Membership> decided(int limit) {
        return find("decidedBy is not null order by decidedAt desc, id desc")
                .page(0, limit)
                .list();
    }
}
