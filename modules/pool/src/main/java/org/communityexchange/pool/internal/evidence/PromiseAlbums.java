package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.internal.commitment.PromiseAlbum;
import org.communityexchange.pool.internal.photo.ShownPhoto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The photos that promises show. */
@ApplicationScoped
class PromiseAlbums implements PromiseAlbum {

    private final PromisePhotoRepository photos;
    private final EntityManager entities;
    private final TenantContext tenant;

    PromiseAlbums(PromisePhotoRepository photos, EntityManager entities, TenantContext tenant) {
        this.photos = photos;
        this.entities = entities;
        this.tenant = tenant;
    }

    @Override
    public Map<UUID, List<PhotoView>> of(Collection<UUID> commitments) {
        if (commitments.isEmpty()) {
            return Map.of();
        }
        var here = tenant.requireOrganisation().value();
        return photos.of(commitments).stream()
                .collect(Collectors.groupingBy(
                        ShownPhoto::of,
                        Collectors.mapping(
                                shown -> PhotoView.ofPromise(
                                        here, shown.of(), shown.id(), shown.alt(), shown.width(), shown.height()),
                                Collectors.toList())));
    }

    @Override
    public Map<UUID, List<PhotoView>> shownForRelief() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select organisation_id, commitment_id, id, alt, width, height
                        from pool.relief_photo order by commitment_id, position""", Tuple.class).getResultList();
        var found = new HashMap<UUID, List<PhotoView>>();
        for (var row : rows) {
            var commitment = row.get("commitment_id", UUID.class);
            found.computeIfAbsent(commitment, each -> new ArrayList<>())
                    .add(PhotoView.ofPromise(
                            row.get("organisation_id", String.class),
                            commitment,
                            row.get("id", UUID.class),
                            row.get("alt", String.class),
                            row.get("width", Integer.class),
                            row.get("height", Integer.class)));
        }
        return found;
    }
}
