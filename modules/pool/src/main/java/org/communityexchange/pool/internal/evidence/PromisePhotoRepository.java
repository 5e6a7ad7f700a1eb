package org.communityexchange.pool.internal.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.internal.photo.ShownPhoto;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PromisePhotoRepository implements PanacheRepositoryBase<PromisePhoto, UUID> {

    /** In their order. */
    List<ShownPhoto> of(Collection<UUID> commitments) {
        return commitments.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("""
                                select p.commitmentId, p.id, p.drawn.position, p.drawn.alt, p.drawn.width, p.drawn.height
                                from PromisePhoto p where p.commitmentId in :ids order by p.drawn.position""", ShownPhoto.class)
                        .setParameter("ids", commitments)
                        .getResultList();
    }

    PromisePhoto require(UUID commitment, UUID photo) {
        return find("id = ?1 and commitmentId = ?2", photo, commitment)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("photo"));
    }

    boolean remove(UUID commitment, UUID photo) {
        return delete("id = ?1 and commitmentId = ?2", photo, commitment) > 0;
    }
}
