package org.communityexchange.pool.internal.photo;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.SearchKind;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The places that photos of offers and needs take. Drawing takes a while and happens in none of its transactions. */
@ApplicationScoped
class Album {

    private final PhotoRepository photos;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    Album(
            PhotoRepository photos,
            EntityManager entities,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.photos = photos;
        this.entities = entities;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Puts a drawn photo in the first free place.
     *
     * @throws org.communityexchange.kernel.problem.InvalidInput naming {@code image} when there is none
     */
    @Transactional
    PhotoView keep(SearchKind kind, UUID of, String alt, Drawing drawing) {
        lock(kind, of);
        var id = Ids.next();
        var drawn = DrawnPhoto.added(
                photos.of(kind, List.of(of)), Photos.MOST, alt, drawing, me.id().value(), clock.instant());
        photos.persist(Photo.added(id, kind, of, drawn));
        audit.record(Act.of("pool.photo-added", id, null, "A photo was added."));
        return PhotoView.of(tenant.requireOrganisation().value(), id, alt, drawing.width(), drawing.height());
    }

    /** Under the lock of what they belong to, two photos sent at once do not take one place. */
    private void lock(SearchKind kind, UUID of) {
        entities.createNativeQuery("select id from pool." + (kind == SearchKind.OFFER ? "offer" : "need")
                        + " where organisation_id = :organisation and id = :id for update")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("id", of)
                .getSingleResult();
    }
}
