package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.SearchKind;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** The offers and needs that photos belong to. */
@ApplicationScoped
class Subjects {

    /** As whoever asks may see it. */
    record Subject(
            String title,
            String href,
            List<PhotoView> photos,
            boolean mayManage,
            boolean veiled,
            Audience audience,
            boolean sensitive) {

        /** Whether there is a place for another. */
        public boolean hasRoom() {
            return photos.size() < Photos.MOST;
        }
    }

    private final Offers offers;
    private final PublishedNeeds needs;

    Subjects(Offers offers, PublishedNeeds needs) {
        this.offers = offers;
        this.needs = needs;
    }

    /** @throws NotFound when there is none for whoever asks */
    Subject of(SearchKind kind, UUID id) {
        if (kind == SearchKind.OFFER) {
            var offer = offers.view(new OfferId(id));
            return new Subject(
                    offer.title(),
                    offer.href(),
                    offer.photos(),
                    offer.mayClose(),
                    offer.veiled(),
                    offer.audience(),
                    offer.sensitive());
        }
        var need = needs.view(new NeedId(id));
        return new Subject(
                need.title(),
                need.href(),
                need.photos(),
                need.mayClose(),
                need.veiled(),
                need.audience(),
                need.sensitive());
    }

    /**
     * @throws NotFound when there is none for whoever asks
     * @throws Forbidden for whoever may not take it back
     */
    Subject managed(SearchKind kind, UUID id) {
        var subject = of(kind, id);
        if (!subject.mayManage()) {
            throw new Forbidden("Whoever published it changes its photos, or a steward of the organisation.");
        }
        return subject;
    }
}
