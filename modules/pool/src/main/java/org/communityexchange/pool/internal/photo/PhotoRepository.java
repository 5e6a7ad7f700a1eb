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

    Photo require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("photo"));
    }

    /** In their order. */
    List<ShownPhoto> of(SearchKind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("""
                                select p.%1$s, p.id, p.drawn.position, p.drawn.alt, p.drawn.width, p.drawn.height
                                from Photo p where p.%1$s in :ids order by p.drawn.position""".formatted(column(kind)), ShownPhoto.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    boolean remove(SearchKind kind, UUID of, UUID photo) {
        return delete("id = ?1 and " + column(kind) + " = ?2", photo, of) > 0;
    }

    private static String column(SearchKind kind) {
        return kind == SearchKind.OFFER ? "offerId" : "needId";
    }
}
