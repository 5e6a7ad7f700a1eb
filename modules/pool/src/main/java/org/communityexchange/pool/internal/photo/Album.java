package org.communityexchange.pool.internal.photo;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.Offers;
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

/** Who may put photos where, and the places they take. Drawing takes a while and happens in none of its transactions. */
@ApplicationScoped
class Album {

    /** What a photo belongs to, as whoever asks may see it. */
    record Subject(boolean mayManage, boolean veiled, Audience audience, boolean sensitive) {}

    private final PhotoRepository photos;
    private final Offers offers;
    private final PublishedNeeds needs;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    Album(
            PhotoRepository photos,
            Offers offers,
            PublishedNeeds needs,
            EntityManager entities,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.photos = photos;
        this.offers = offers;
        this.needs = needs;
        this.entities = entities;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** @throws NotFound when there is none for whoever asks */
    @Transactional
    Subject subject(SearchKind kind, UUID of) {
        if (kind == SearchKind.OFFER) {
            var offer = offers.view(new OfferId(of));
            return new Subject(offer.mayClose(), offer.veiled(), offer.audience(), offer.sensitive());
        }
        var need = needs.view(new NeedId(of));
        return new Subject(need.mayClose(), need.veiled(), need.audience(), need.sensitive());
    }

    /**
     * @throws NotFound when there is none for whoever asks
     * @throws Forbidden for whoever may not take it back
     */
    @Transactional
    void demandManage(SearchKind kind, UUID of) {
        if (!subject(kind, of).mayManage()) {
            throw new Forbidden("Whoever published it changes its photos, or a steward of the organisation.");
        }
    }

    /**
     * Puts a drawn photo in the first free place.
     *
     * @throws org.communityexchange.kernel.problem.InvalidInput naming {@code image} when there is none
     */
    @Transactional
    PhotoView keep(SearchKind kind, UUID of, String alt, Drawing drawing) {
        lock(kind, of);
        var taken = photos.of(kind, List.of(of)).stream()
                .map(shown -> (int) shown.position())
                .toList();
        var position = IntStream.rangeClosed(1, Photos.MOST)
                .filter(place -> !taken.contains(place))
                .findFirst();
        if (position.isEmpty()) {
            new Refusals()
                    .refuse("image", "There are " + Photos.MOST + " photos already. Remove one first.")
                    .throwIfAny();
        }
        var id = Ids.next();
        photos.persist(Photo.added(
                id, kind, of, position.getAsInt(), alt, drawing, me.id().value(), clock.instant()));
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
