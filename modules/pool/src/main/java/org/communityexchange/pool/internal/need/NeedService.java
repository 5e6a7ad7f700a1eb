package org.communityexchange.pool.internal.need;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.Screenings;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.pool.internal.photo.Gallery;
import org.communityexchange.pool.internal.publication.Publication;
import org.communityexchange.pool.internal.publication.Publisher;
import org.communityexchange.pool.internal.publication.Sight;
import org.communityexchange.pool.internal.publication.Veil;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class NeedService implements PublishedNeeds {

    private static final String NEED = "need";

    /** More than anybody looks through; then it is time for another steward. */
    private static final int MOST_UNANSWERED = 200;

    private final NeedRepository needs;
    private final Publisher publisher;
    private final Screenings screenings;
    private final Veil veil;
    private final Gallery gallery;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    NeedService(
            NeedRepository needs,
            Publisher publisher,
            Screenings screenings,
            Veil veil,
            Gallery gallery,
            Organisations organisations,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.needs = needs;
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
    public NeedView publish(PublishNeed said, @Nullable UUID key) {
        var id = publisher.publish(NEED, said, key, ground -> {
            var need = Need.published(ground, said);
            needs.persist(need);
            return need;
        });
        return view(needs.require(id));
    }

    @Override
    @Transactional
    public NeedView view(NeedId id) {
        var need = needs.require(id.value());
        publisher.demandSight(NEED, need);
        return view(need);
    }

    @Override
    @Transactional
    public Listing<NeedView> here(ListQuery query) {
        var page =
                Listing.of(needs.open(sight.audiences(), clock.instant(), List.of(), query), query.limit(), Need::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public NeedView close(NeedId id) {
        var need = needs.requireForUpdate(id.value());
        publisher.close(NEED, need, "A need was closed.");
        return view(need);
    }

    @Override
    @Transactional
    public NeedView renew(NeedId id) {
        var need = needs.requireForUpdate(id.value());
        publisher.renew(NEED, need);
        return view(need);
    }

    @Override
    @Transactional
    public List<NeedView> unanswered() {
        me.demand(Right.CONFIRM);
        return views(needs.unanswered(clock.instant(), MOST_UNANSWERED));
    }

    private boolean mayAnswer(Need need) {
        return need.isOpen(clock.instant())
                && me.may(Right.COMMIT)
                && !me.id().value().equals(need.person())
                && screenings.mayTake(me.id().value(), need.category());
    }

    private NeedView view(Need need) {
        return views(List.of(need)).get(0);
    }

    private List<NeedView> views(List<Need> shown) {
        var here = organisations.require(tenant.requireOrganisation());
        var now = clock.instant();
        var names = publisher.names(shown);
        var photos =
                gallery.of(SearchKind.NEED, shown.stream().map(Publication::id).toList());
        var promised = needs.promised(shown.stream().map(Publication::id).toList());
        return shown.stream()
                .map(need -> need.view(
                        here.name(),
                        veil.category(need),
                        veil.hidesNeed(need) ? veil.publicTitle(need) : null,
                        need.person() == null ? null : names.get(need.person()),
                        promised.getOrDefault(need.id(), 0),
                        now,
                        publisher.mayManage(need),
                        mayAnswer(need),
                        photos.getOrDefault(need.id(), List.of())))
                .toList();
    }
}
