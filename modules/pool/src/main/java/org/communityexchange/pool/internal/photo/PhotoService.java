package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PhotoFile;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.SearchKind;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PhotoService implements Photos {

    private final PhotoRepository photos;
    private final Album album;
    private final Subjects subjects;
    private final DrawingDesk desk;
    private final AuditTrail audit;

    PhotoService(PhotoRepository photos, Album album, Subjects subjects, DrawingDesk desk, AuditTrail audit) {
        this.photos = photos;
        this.album = album;
        this.subjects = subjects;
        this.desk = desk;
        this.audit = audit;
    }

    /** Without a transaction of its own: while photos wait to be drawn, none of them holds a connection. */
    @Override
    public PhotoView add(SearchKind kind, UUID of, AddPhoto said) {
        subjects.managed(kind, of);
        var refusals = new Refusals();
        var alt = refusals.text("alt", "What does it show?", said.alt(), 200);
        refusals.throwIfAny();
        return album.keep(kind, of, alt, desk.draw(said.image()));
    }

    @Override
    @Transactional
    public void remove(SearchKind kind, UUID of, UUID photo) {
        subjects.managed(kind, of);
        if (!photos.remove(kind, of, photo)) {
            throw new NotFound("photo");
        }
        audit.record(Act.of("pool.photo-removed", photo, null, "A photo was removed."));
    }

    @Override
    @Transactional
    public PhotoFile file(UUID id, boolean small) {
        var photo = photos.require(id);
        Subjects.Subject subject;
        try {
            subject = subjects.of(photo.kind(), photo.of());
        } catch (NotFound hidden) {
            throw new NotFound("photo");
        }
        if (subject.veiled()) {
            throw new NotFound("photo");
        }
        return new PhotoFile(photo.jpeg(small), subject.audience() == Audience.PUBLIC && !subject.sensitive());
    }
}
