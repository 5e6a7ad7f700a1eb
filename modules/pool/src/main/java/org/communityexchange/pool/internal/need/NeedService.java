package org.communityexchange.pool.internal.need;

import org.communityexchange.identity.CurrentPerson;
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
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.internal.board.Sight;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class NeedService implements PublishedNeeds {

    private final NeedRepository needs;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    NeedService(
            NeedRepository needs,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.needs = needs;
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
    public NeedView publish(PublishNeed said, @Nullable UUID key) {
        me.demand(Right.PUBLISH);
        if (said.inOrganisationName() && !me.may(Right.PUBLISH_FOR_ORGANISATION)) {
            throw new Forbidden("A steward or admin publishes in the organisation's name.");
        }
        var person = said.inOrganisationName()
                ? null
                : people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
        var id = commands.once(key, "need|" + said, made -> make(made, said, person));
        return view(needs.require(id));
    }

    private void make(UUID id, PublishNeed said, @Nullable PersonView person) {
        var by = person == null ? null : person.id().value();
        needs.persist(Need.published(id, said, by, me.id().value(), clock.instant()));
        audit.record(Act.of("pool.need-published", id, by, "A need was published.")
                .onBehalfOf(me.id().value().equals(by) ? null : by));
    }

    @Override
    @Transactional
    public NeedView view(NeedId id) {
        var need = needs.require(id.value());
        if (!sight.sees(need.audience()) && !mayClose(need)) {
            throw new NotFound("need");
        }
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
        if (!mayClose(need)) {
            if (!sight.sees(need.audience())) {
                throw new NotFound("need");
            }
            throw new Forbidden("Whoever has the need closes it, or a steward of the organisation.");
        }
        if (need.isOpen()) {
            need.close(clock.instant());
            audit.record(Act.of("pool.need-closed", need.id(), need.neededBy(), "A need was closed."));
        }
        return view(need);
    }

    private boolean mayClose(Need need) {
        return me.find()
                .map(person -> person.id().value().equals(need.neededBy())
                        || person.id().value().equals(need.publishedBy())
                        || me.may(Right.PUBLISH_FOR_ORGANISATION))
                .orElse(false);
    }

    private boolean mayAnswer(Need need) {
        return need.isOpen()
                && me.may(Right.COMMIT)
                && me.find()
                        .map(person -> !person.id().value().equals(need.neededBy()))
                        .orElse(false);
    }

    private NeedView view(Need need) {
        return views(List.of(need)).get(0);
    }

    private List<NeedView> views(List<Need> shown) {
        var here = organisations.require(tenant.requireOrganisation());
        var names = me.find().isEmpty()
                ? Map.<PersonId, PersonView>of()
                : people.byId(shown.stream()
                        .map(Need::neededBy)
                        .filter(Objects::nonNull)
                        .map(PersonId::new)
                        .toList());
        return shown.stream()
                .map(need -> {
                    var by = need.neededBy() == null ? null : names.get(new PersonId(need.neededBy()));
                    return need.view(
                            here.name(), by == null ? null : PersonRef.of(by), mayClose(need), mayAnswer(need));
                })
                .toList();
    }
}
