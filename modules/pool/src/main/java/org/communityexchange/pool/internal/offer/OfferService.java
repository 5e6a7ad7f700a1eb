package org.communityexchange.pool.internal.offer;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.internal.board.Sight;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class OfferService implements Offers {

    private final OfferRepository offers;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    OfferService(
            OfferRepository offers,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.offers = offers;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OfferView publish(PublishOffer said, @Nullable UUID key) {
        me.demand(Right.PUBLISH);
        if (said.inOrganisationName() && !me.may(Right.PUBLISH_FOR_ORGANISATION)) {
            throw new Forbidden("A steward or admin publishes in the organisation's name.");
        }
        if (said.priceCredits() != null && !me.may(Right.PUBLISH_FOR_ORGANISATION)) {
            throw new Forbidden("A steward or admin of the organisation sets prices in credits.");
        }
        var person = said.inOrganisationName()
                ? null
                : people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
        var id = commands.once(key, "offer|" + said, made -> make(made, said, person));
        return view(offers.require(id));
    }

    private void make(UUID id, PublishOffer said, @Nullable PersonView person) {
        var by = person == null ? null : person.id().value();
        offers.persist(Offer.published(id, said, by, me.id().value(), clock.instant()));
        audit.record(Act.of("pool.offer-published", id, by, "An offer was published.")
                .onBehalfOf(me.id().value().equals(by) ? null : by));
    }

    @Override
    @Transactional
    public OfferView view(OfferId id) {
        var offer = offers.require(id.value());
        if (!sight.sees(offer.audience()) && !mayClose(offer)) {
            throw new NotFound("offer");
        }
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
        if (!mayClose(offer)) {
            if (!sight.sees(offer.audience())) {
                throw new NotFound("offer");
            }
            throw new Forbidden("Whoever offers it takes it back, or a steward of the organisation.");
        }
        if (offer.isOpen()) {
            offer.close(clock.instant());
            audit.record(Act.of("pool.offer-closed", offer.id(), offer.offeredBy(), "An offer was taken back."));
        }
        return view(offer);
    }

    private boolean mayClose(Offer offer) {
        return me.find()
                .map(person -> person.id().value().equals(offer.offeredBy())
                        || person.id().value().equals(offer.publishedBy())
                        || me.may(Right.PUBLISH_FOR_ORGANISATION))
                .orElse(false);
    }

    private OfferView view(Offer offer) {
        return views(List.of(offer)).get(0);
    }

    private List<OfferView> views(List<Offer> shown) {
        var here = organisations.require(tenant.requireOrganisation());
        var taken = offers.taken(shown.stream().map(Offer::id).toList(), month(here));
        var names = me.find().isEmpty()
                ? java.util.Map.<PersonId, PersonView>of()
                : people.byId(shown.stream()
                        .map(Offer::offeredBy)
                        .filter(Objects::nonNull)
                        .map(PersonId::new)
                        .toList());
        return shown.stream()
                .map(offer -> {
                    var by = offer.offeredBy() == null ? null : names.get(new PersonId(offer.offeredBy()));
                    return offer.view(
                            here.name(),
                            by == null ? null : PersonRef.of(by),
                            taken.getOrDefault(offer.id(), 0),
                            mayClose(offer));
                })
                .toList();
    }

    private String month(OrganisationView here) {
        return YearMonth.from(clock.instant().atZone(here.zone())).toString();
    }
}
