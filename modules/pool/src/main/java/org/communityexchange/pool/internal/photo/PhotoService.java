package org.communityexchange.pool.internal.photo;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PhotoFile;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.SearchKind;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PhotoService implements Photos {

    /** What a photo belongs to, as whoever asks may see it. */
    private record Subject(boolean mayManage, boolean veiled, Audience audience, boolean sensitive) {}

    private final PhotoRepository photos;
    private final DrawingDesk desk;
    private final Offers offers;
    private final PublishedNeeds needs;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    PhotoService(
            PhotoRepository photos,
            DrawingDesk desk,
            Offers offers,
            PublishedNeeds needs,
            EntityManager entities,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.photos = photos;
        this.desk = desk;
        this.offers = offers;
        this.needs = needs;
        this.entities = entities;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PhotoView add(SearchKind kind, UUID of, AddPhoto said) {
        demandManage(kind, of);
        var refusals = new Refusals();
        var alt = refusals.text("alt", "What does it show?", said.alt(), 200);
        refusals.throwIfAny();
        var drawing = desk.draw(said.image());
        lock(kind, of);
        var taken = photos.of(kind, List.of(of)).stream()
                .map(shown -> (int) shown.position())
                .toList();
        var position = IntStream.rangeClosed(1, MOST)
                .filter(place -> !taken.contains(place))
                .findFirst();
        if (position.isEmpty()) {
            refusals.refuse("image", "There are " + MOST + " photos already. Remove one first.")
                    .throwIfAny();
        }
        var id = Ids.next();
        photos.persist(Photo.added(
                id, kind, of, position.getAsInt(), alt, drawing, me.id().value(), clock.instant()));
        audit.record(Act.of("pool.photo-added", id, null, "A photo was added."));
        return PhotoView.of(tenant.requireOrganisation().value(), id, alt, drawing.width(), drawing.height());
    }

    @Override
    @Transactional
    public void remove(SearchKind kind, UUID of, UUID photo) {
        demandManage(kind, of);
        if (!photos.remove(kind, of, photo)) {
            throw new NotFound("photo");
        }
        audit.record(Act.of("pool.photo-removed", photo, null, "A photo was removed."));
    }

    @Override
    @Transactional
    public PhotoFile file(UUID id, boolean small) {
        var photo = photos.require(id);
        Subject subject;
        try {
            subject = subject(photo.kind(), photo.of());
        } catch (NotFound hidden) {
            throw new NotFound("photo");
        }
        if (subject.veiled()) {
            throw new NotFound("photo");
        }
        return new PhotoFile(
                small ? photo.small() : photo.picture(), subject.audience() == Audience.PUBLIC && !subject.sensitive());
    }

    private void demandManage(SearchKind kind, UUID of) {
        if (!subject(kind, of).mayManage()) {
            throw new Forbidden("Whoever published it changes its photos, or a steward of the organisation.");
        }
    }

    private Subject subject(SearchKind kind, UUID of) {
        if (kind == SearchKind.OFFER) {
            var offer = offers.view(new OfferId(of));
            return new Subject(offer.mayClose(), offer.veiled(), offer.audience(), offer.sensitive());
        }
        var need = needs.view(new NeedId(of));
        return new Subject(need.mayClose(), need.veiled(), need.audience(), need.sensitive());
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
