package org.communityexchange.pool.internal.evidence;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PromisePhotos;
import org.communityexchange.pool.internal.commitment.KnownPromise;
import org.communityexchange.pool.internal.commitment.PhotographedPromises;
import org.communityexchange.pool.internal.photo.Drawing;
import org.communityexchange.pool.internal.photo.DrawnPhoto;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The places that photos of a promise take. Drawing takes a while and happens in none of its transactions. */
@ApplicationScoped
class Places {

    private final PromisePhotoRepository photos;
    private final PhotographedPromises promises;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    Places(
            PromisePhotoRepository photos,
            PhotographedPromises promises,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.photos = photos;
        this.promises = promises;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** Before anything is drawn: whether whoever asks may add one now. */
    @Transactional
    void demand(UUID commitment) {
        promises.requireAdds(promises.look(commitment));
    }

    /**
     * Puts a drawn photo in the first free place. Under the promise's lock two photos sent at once do not take one place, and
     * none comes after a confirmation.
     */
    @Transactional
    PhotoView keep(UUID commitment, String alt, Drawing drawing) {
        var promise = promises.lock(commitment);
        promises.requireAdds(promise);
        var id = Ids.next();
        var drawn = DrawnPhoto.added(
                photos.of(List.of(commitment)),
                PromisePhotos.MOST,
                alt,
                drawing,
                me.id().value(),
                clock.instant());
        photos.persistAndFlush(PromisePhoto.added(id, commitment, drawn));
        promises.changed(commitment);
        audit.record(
                Act.of("pool.promise-photo-added", id, promise.contributor(), "A photo of what was done was added.")
                        .onBehalfOf(actedFor(promise)));
        return PhotoView.ofPromise(
                tenant.requireOrganisation().value(), commitment, id, alt, drawing.width(), drawing.height());
    }

    /** Who promised, when somebody else acts for them; else null. */
    @Nullable
    UUID actedFor(KnownPromise promise) {
        return promise.contributor().equals(me.id().value()) ? null : promise.contributor();
    }
}
