package org.communityexchange.identity.internal.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    Invitation requireForUpdate(UUID id) {
        return forUpdate(id).orElseThrow(() -> new NotFound("invitation"));
    }

    Optional<Invitation> forUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Invitation> open(EmailAddress email) {
        return find("email = ?1 and state = OPEN", email.value()).firstResultOptional();
    }

    /** Open ones, the newest first. */
    List<Invitation> open(Listing listing) {
        var after = listing.afterId().map(id -> findByIdOptional(id).orElseThrow(listing::unknownCursor));
        return after.map(last -> find("""
                        state = OPEN and (invitedAt < ?1 or invitedAt = ?1 and id < ?2)
                        order by invitedAt desc, id desc""", last.invitedAt(), last.id()))
                .orElseGet(() -> find("state = OPEN order by invitedAt desc, id desc"))
                .page(0, listing.oneMore())
                .list();
    }
}
