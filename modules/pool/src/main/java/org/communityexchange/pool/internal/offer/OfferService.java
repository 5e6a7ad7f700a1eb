package org.communityexchange.pool.internal.offer;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.internal.publication.Publication;
import org.communityexchange.pool.internal.publication.Publisher;
import org.communityexchange.pool.internal.publication.Sight;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class OfferService implements Offers {

    private static final String OFFER = "offer";

    private final OfferRepository offers;
    private final Publisher publisher;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    OfferService(
            OfferRepository offers,
            Publisher publisher,
            Organisations organisations,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.offers = offers;
        this.publisher = publisher;
        this.organisations = organisations;
        this.tenant = tenant;
        this.me = me;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OfferView publish(PublishOffer said, @Nullable UUID key) {
        if (said.priceCredits() != null && !me.may(Right.PUBLISH_FOR_ORGANISATION)) {
            throw new Forbidden("A steward or admin of the organisation sets prices in credits.");
        }
        var id = publisher.publish(
                OFFER,
                said,
                key,
                (made, person, by) -> offers.persist(Offer.published(made, said, person, by, clock.instant())));
        return view(offers.require(id));
    }

    @Override
    @Transactional
    public OfferView view(OfferId id) {
        var offer = offers.require(id.value());
        publisher.demandSight(OFFER, offer);
        return view(offer);
    }

    @Override
    @Transactional
    public Listing<OfferView> here(ListQuery query) {
        var page = Listing.of(offers.open(sight.audiences(), query), query.limit(), Offer::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public OfferView close(OfferId id) {
        var offer = offers.requireForUpdate(id.value());
        publisher.close(OFFER, offer, "An offer was taken back.");
        return view(offer);
    }

    private OfferView view(Offer offer) {
        return views(List.of(offer)).get(0);
    }

    private List<OfferView> views(List<Offer> shown) {
        var here = organisations.require(tenant.requireOrganisation());
        var taken = offers.taken(shown.stream().map(Publication::id).toList(), month(here));
        var names = publisher.names(shown);
        return shown.stream()
                .map(offer -> offer.view(
                        here.name(),
                        offer.person() == null ? null : names.get(offer.person()),
                        taken.getOrDefault(offer.id(), 0),
                        publisher.mayManage(offer)))
                .toList();
    }

    private String month(OrganisationView here) {
        return YearMonth.from(clock.instant().atZone(here.zone())).toString();
    }
}
