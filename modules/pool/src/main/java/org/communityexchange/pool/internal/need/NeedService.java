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
import org.communityexchange.pool.internal.publication.Publisher;
import org.communityexchange.pool.internal.publication.Sight;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class NeedService implements PublishedNeeds {

    private static final String NEED = "need";

    private final NeedRepository needs;
    private final Publisher publisher;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    NeedService(
            NeedRepository needs,
            Publisher publisher,
            Organisations organisations,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.needs = needs;
        this.publisher = publisher;
        this.organisations = organisations;
        this.tenant = tenant;
        this.me = me;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    @Transactional
    public NeedView publish(PublishNeed said, @Nullable UUID key) {
        var id = publisher.publish(
                NEED,
                said,
                key,
                (made, person, by) -> needs.persist(Need.published(made, said, person, by, clock.instant())));
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
        var page = Listing.of(needs.open(sight.audiences(), query), query.limit(), Need::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public NeedView close(NeedId id) {
        var need = needs.requireForUpdate(id.value());
        publisher.close(NEED, need, "A need was closed.");
        return view(need);
    }

    private boolean mayAnswer(Need need) {
        return need.isOpen()
                && me.may(Right.COMMIT)
                && me.find()
                        .map(asking -> !asking.id().value().equals(need.person()))
                        .orElse(false);
    }

    private NeedView view(Need need) {
        return views(List.of(need)).get(0);
    }

    private List<NeedView> views(List<Need> shown) {
        var here = organisations.require(tenant.requireOrganisation());
        var names = publisher.names(shown);
        return shown.stream()
                .map(need -> need.view(
                        here.name(),
                        need.person() == null ? null : names.get(need.person()),
                        publisher.mayManage(need),
                        mayAnswer(need)))
                .toList();
    }
}
