package org.communityexchange.pool.internal.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PromisePhotoRepository implements PanacheRepositoryBase<PromisePhoto, UUID> {

    /** What is shown of a photo beside the picture itself, which nobody reads for a list. */
    record Shown(UUID commitment, UUID id, short position, String alt, int width, int height) {}

    /** In their order. */
    List<Shown> of(Collection<UUID> commitments) {
        return commitments.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select p.commitmentId, p.id, p.position, p.alt, p.width, p.height from PromisePhoto p"
                                        + " where p.commitmentId in :ids order by p.position",
                                Object[].class)
                        .setParameter("ids", commitments)
                        .getResultStream()
                        .map(row -> new Shown(
                                (UUID) row[0], (UUID) row[1], (short) row[2], (String) row[3], (int) row[4], (int)
                                        row[5]))
                        .toList();
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
