package org.communityexchange.pool.internal.offer;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.ChangeOffer;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.Screenings;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.pool.internal.photo.Gallery;
import org.communityexchange.pool.internal.publication.Ground;
import org.communityexchange.pool.internal.publication.Publication;
import org.communityexchange.pool.internal.publication.Publisher;
import org.communityexchange.pool.internal.publication.Sight;
import org.communityexchange.pool.internal.publication.Veil;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class OfferService implements Offers {

    private static final String OFFER = "offer";

    private final OfferRepository offers;
    private final Publisher publisher;
    private final Screenings screenings;
    private final Veil veil;
    private final Gallery gallery;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    OfferService(
            OfferRepository offers,
            Publisher publisher,
            Screenings screenings,
            Veil veil,
            Gallery gallery,
            Organisations organisations,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.offers = offers;
        this.publisher = publisher;
        this.screenings = screenings;
        this.veil = veil;
        this.gallery = gallery;
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
        var id = publisher.publish(OFFER, said, key, ground -> {
            var offer = Offer.published(ground, said);
            if (ground.person() != null) {
                screenings.demand(ground.person(), offer.category());
            }
            offers.persist(offer);
            return offer;
        });
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
        var now = clock.instant();
        var today = now.atZone(
                        organisations.require(tenant.requireOrganisation()).zone())
                .toLocalDate();
        var found = offers.open(sight.audiences(), now, offers.uncovered(today), query);
        var page = Listing.of(found, query.limit(), Offer::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public OfferView change(OfferId id, ChangeOffer change) {
        var offer = offers.requireForUpdate(id.value());
        var said = change.said();
        publisher.change(OFFER, offer, said, change.version(), ground -> {
            if (!me.may(Right.PUBLISH_FOR_ORGANISATION) && !offer.isPricedAs(said)) {
                throw new Forbidden(
                        "A steward or admin of the organisation sets prices in credits, and how many there are.");
            }
            if (offer.person() != null && ground.category() != null) {
                screenings.demand(offer.person(), ground.category().code());
            }
            offer.change(ground, said, given(offer, said, ground));
        });
        offers.flush();
        return view(offer);
    }

    /** How many are taken for credits, or promised, in the month or week it would count in from now on: the larger of both. */
    private int given(Offer offer, PublishOffer said, Ground ground) {
        var today = ground.now().atZone(ground.zone()).toLocalDate();
        if (said.capacityPerWeek() != null) {
            var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return offers.takenSince(
                    offer.id(), monday.atStartOfDay(ground.zone()).toInstant());
        }
        var month = YearMonth.from(today);
        return Math.max(offers.takenIn(offer.id(), month, ground.zone()), offers.promisedIn(offer.id(), month));
    }

    @Override
    @Transactional
    public OfferView close(OfferId id) {
        var offer = offers.requireForUpdate(id.value());
        publisher.close(OFFER, offer, "An offer was taken back.");
        return view(offer);
    }

    @Override
    @Transactional
    public OfferView renew(OfferId id) {
        var offer = offers.requireForUpdate(id.value());
        if (offer.person() != null) {
            screenings.demand(offer.person(), offer.category());
        }
        publisher.renew(OFFER, offer);
        return view(offer);
    }

    private OfferView view(Offer offer) {
        return views(List.of(offer)).get(0);
    }

    private List<OfferView> views(List<Offer> shown) {
        var here = organisations.require(tenant.requireOrganisation());
        var now = clock.instant();
        var taken = offers.taken(shown.stream().map(Publication::id).toList(), now.atZone(here.zone()));
        var names = publisher.names(shown);
        var photos =
                gallery.of(SearchKind.OFFER, shown.stream().map(Publication::id).toList());
        return shown.stream()
                .map(offer -> offer.view(
                        here.name(),
                        veil.category(offer),
                        veil.hidesOffer(offer) ? veil.publicTitle(offer) : null,
                        offer.person() == null ? null : names.get(offer.person()),
                        taken.getOrDefault(offer.id(), 0),
                        now,
                        here.zone(),
                        publisher.mayManage(offer),
                        publisher.mayChange(offer, offer.person() == null ? null : names.get(offer.person())),
                        photos.getOrDefault(offer.id(), List.of())))
                .toList();
    }
}
