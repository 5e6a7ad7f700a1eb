package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.SearchKind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** The photos of offers and needs of the current organisation. */
@ApplicationScoped
public class Gallery {

    private final PhotoRepository photos;
    private final TenantContext tenant;

    Gallery(PhotoRepository photos, TenantContext tenant) {
        this.photos = photos;
        this.tenant = tenant;
    }

    /** In their order, by what they belong to; those without any are absent. */
    public Map<UUID, List<PhotoView>> of(SearchKind kind, Collection<UUID> ids) {
        var here = tenant.requireOrganisation().value();
        return photos.of(kind, ids).stream()
                .collect(Collectors.groupingBy(
                        ShownPhoto::of,
                        Collectors.mapping(
                                shown -> PhotoView.of(here, shown.id(), shown.alt(), shown.width(), shown.height()),
                                Collectors.toList())));
    }
}
