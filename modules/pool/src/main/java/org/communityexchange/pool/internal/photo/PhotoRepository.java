package org.communityexchange.pool.internal.photo;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.SearchKind;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

    /** What is shown of a photo beside the picture itself, which nobody reads for a list. */
    record Shown(UUID of, UUID id, short position, String alt, int width, int height) {}

    Photo require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("photo"));
    }

    List<Shown> of(SearchKind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select p." + column(kind)
                                        + ", p.id, p.position, p.alt, p.width, p.height from Photo p where p."
                                        + column(kind) + " in :ids order by p.position",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> new Shown(
                                (UUID) row[0], (UUID) row[1], (short) row[2], (String) row[3], (int) row[4], (int)
                                        row[5]))
                        .toList();
    }

    boolean remove(SearchKind kind, UUID of, UUID photo) {
        return delete("id = ?1 and " + column(kind) + " = ?2", photo, of) > 0;
    }

    private static String column(SearchKind kind) {
        return kind == SearchKind.OFFER ? "offerId" : "needId";
    }
}
