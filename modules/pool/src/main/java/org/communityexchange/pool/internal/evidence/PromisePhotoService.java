package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PromisePhotos;
import org.communityexchange.pool.internal.commitment.PhotographedPromises;
import org.communityexchange.pool.internal.photo.DrawingDesk;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PromisePhotoService implements PromisePhotos {

    private final PromisePhotoRepository photos;
    private final Places places;
    private final PhotographedPromises promises;
    private final DrawingDesk desk;
    private final AuditTrail audit;

    PromisePhotoService(
            PromisePhotoRepository photos,
            Places places,
            PhotographedPromises promises,
            DrawingDesk desk,
            AuditTrail audit) {
        this.photos = photos;
        this.places = places;
        this.promises = promises;
        this.desk = desk;
        this.audit = audit;
    }

    /** Without a transaction of its own: while photos wait to be drawn, none of them holds a connection. */
    @Override
    public PhotoView add(CommitmentId commitment, AddPhoto said) {
        places.demand(commitment.value());
        var refusals = new Refusals();
        var alt = refusals.text("alt", "What does it show?", said.alt(), 200);
        refusals.throwIfAny();
        return places.keep(commitment.value(), alt, desk.draw(said.image()));
    }

    @Override
    @Transactional
    public void remove(CommitmentId commitment, UUID photo) {
        var promise = promises.lock(commitment.value());
        promises.requireRemoves(promise);
        if (!photos.remove(commitment.value(), photo)) {
            throw new NotFound("photo");
        }
        promises.changed(commitment.value());
        audit.record(Act.of(
                        "pool.promise-photo-removed",
                        photo,
                        promise.contributor(),
                        "A photo of what was done was removed.")
                .onBehalfOf(places.actedFor(promise)));
    }

    @Override
    @Transactional
    public byte[] file(CommitmentId commitment, UUID photo, boolean small) {
        if (!mayLook(commitment.value())) {
            throw new NotFound("photo");
        }
        return photos.require(commitment.value(), photo).jpeg(small);
    }

    private boolean mayLook(UUID commitment) {
        try {
            promises.look(commitment);
            return true;
        } catch (NotFound hidden) {
            return promises.isShownOtherwise(commitment);
        }
    }
}
