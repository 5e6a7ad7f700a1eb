package org.communityexchange.identity.internal.seat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class SeatRepository implements PanacheRepositoryBase<Seat, UUID> {

    Seat requireForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("seat"));
    }

    List<Seat> of(PersonId person, SeatKind kind) {
        return list("personId = ?1 and kind = ?2", person.value(), kind);
    }

    /** Held now or to be held. */
    List<Seat> notOver(PersonId person, Instant now) {
        return find("personId = ?1 and untilAt > ?2", person.value(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Seat> heldAt(SeatKind kind, Instant now) {
        return list("kind = ?1 and fromAt <= ?2 and untilAt > ?2", kind, now);
    }

    List<Seat> heldAt(Collection<UUID> people, Instant now) {
        return people.isEmpty() ? List.of() : list("personId in ?1 and fromAt <= ?2 and untilAt > ?2", people, now);
    }

    /** Latest end first. */
    List<Seat> all(int limit) {
        return find("order by untilAt desc, id desc").page(0, limit).list();
    }

    List<Seat> slice(Listing listing) {
        var after = listing.afterId().map(id -> findByIdOptional(id).orElseThrow(listing::unknownCursor));
        return after.map(last -> find(
                        "untilAt < ?1 or untilAt = ?1 and id < ?2 order by untilAt desc, id desc",
                        last.until(),
                        last.id()))
                .orElseGet(() -> find("order by untilAt desc, id desc"))
                .page(0, listing.oneMore())
                .list();
    }
}
