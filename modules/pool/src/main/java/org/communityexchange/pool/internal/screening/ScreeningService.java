package org.communityexchange.pool.internal.screening;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.OwnScreening;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.RecordScreening;
import org.communityexchange.pool.ScreeningKind;
import org.communityexchange.pool.ScreeningView;
import org.communityexchange.pool.Screenings;
import org.communityexchange.pool.internal.words.ScreeningMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ScreeningService implements Screenings {

    private final ScreeningRepository screenings;
    private final OwnChecks own;
    private final Categories categories;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final ScreeningMessages words;
    private final Clock clock;

    ScreeningService(
            ScreeningRepository screenings,
            OwnChecks own,
            Categories categories,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            ScreeningMessages words,
            Clock clock) {
        this.screenings = screenings;
        this.own = own;
        this.categories = categories;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean mayTake(UUID person, String category) {
        var asked = categories.find(category).orElseThrow().screening();
        return asked == null || of(person).contains(asked);
    }

    @Override
    @Transactional
    public void demand(UUID person, String category) {
        if (!mayTake(person, category)) {
            var asked = categories.find(category).orElseThrow();
            var needed = words.needed(asked.name(), words.kind(asked.screening()), here());
            throw new ProblemException(
                            PoolProblem.SCREENING_NEEDED, needed, List.of(new FieldError("category", needed)))
                    .with("screening", String.valueOf(asked.screening()));
        }
    }

    @Override
    @Transactional
    public List<OwnScreening> mine() {
        return own.all();
    }

    @Override
    @Transactional
    public Set<ScreeningKind> of(UUID person) {
        var kinds = EnumSet.noneOf(ScreeningKind.class);
        screenings.valid(person, today()).forEach(screening -> kinds.add(screening.kind()));
        return kinds;
    }

    @Override
    @Transactional
    public ScreeningView record(RecordScreening said, @Nullable UUID key) {
        me.demand(Right.SCREEN_MEMBERS);
        var steward = me.id().value();
        if (steward.equals(said.person())) {
            throw new ProblemException(PoolProblem.OWN_SCREENING, "Another steward records your check.");
        }
        if (said.person() != null && people.sameHousehold(me.id(), new PersonId(said.person()))) {
            throw new ProblemException(
                    PoolProblem.OWN_SCREENING, "You share a household with them. Another steward records their check.");
        }
        var refusals = new Refusals();
        if (said.person() == null || !people.isMemberHere(new PersonId(said.person()))) {
            refusals.refuse("person", "Choose a member of this organisation.");
        }
        var id = commands.once(key, "screening|" + said, made -> {
            screenings.persist(Screening.recorded(made, said, steward, today(), clock.instant(), refusals));
            audit.record(Act.of("pool.screening-recorded", made, said.person(), "A check was recorded."));
        });
        return views(List.of(screenings.require(id))).get(0);
    }

    @Override
    @Transactional
    public ScreeningView end(UUID id, @Nullable String reason) {
        me.demand(Right.SCREEN_MEMBERS);
        var screening = screenings.requireForUpdate(id);
        if (me.id().value().equals(screening.personId())) {
            throw new ProblemException(PoolProblem.OWN_SCREENING, "Another steward ends your check.");
        }
        var refusals = new Refusals();
        var why = refusals.text("reason", "Why", reason, 400);
        refusals.throwIfAny();
        if (!screening.isEnded()) {
            screening.end(me.id().value(), why, clock.instant());
            // The reason stays with the check: it may say something personal.
            audit.record(Act.of("pool.screening-ended", id, screening.personId(), "A check was ended."));
        }
        return views(List.of(screening)).get(0);
    }

    @Override
    @Transactional
    public Listing<ScreeningView> here(ListQuery query) {
        me.demand(Right.SCREEN_MEMBERS);
        var page = Listing.of(screenings.part(query), query.limit(), Screening::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public ScreeningView require(UUID id) {
        me.demand(Right.SCREEN_MEMBERS);
        return views(List.of(screenings.require(id))).get(0);
    }

    private List<ScreeningView> views(List<Screening> shown) {
        var names = people.byId(shown.stream()
                .flatMap(screening -> Stream.of(screening.personId(), screening.givenBy()))
                .distinct()
                .map(PersonId::new)
                .toList());
        var today = today();
        return shown.stream()
                .map(screening -> screening.view(
                        PersonRef.of(names.get(new PersonId(screening.personId()))),
                        PersonRef.of(names.get(new PersonId(screening.givenBy()))),
                        today))
                .toList();
    }

    private LocalDate today() {
        return clock.instant()
                .atZone(organisations.require(tenant.requireOrganisation()).zone())
                .toLocalDate();
    }

    private String here() {
        return organisations.require(tenant.requireOrganisation()).name();
    }
}
