package org.communityexchange.identity.internal.household;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Households;
import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

@ApplicationScoped
class HouseholdService implements Households {

    static final int NAME_MAX = 80;

    /** Enough for any household; a brake on asking addresses at random. */
    static final int ASKS_MAX = 20;

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAskRepository asks;
    private final Memberships memberships;
    private final People people;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    HouseholdService(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAskRepository asks,
            Memberships memberships,
            People people,
            EntityManager entities,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.asks = asks;
        this.memberships = memberships;
        this.people = people;
        this.entities = entities;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** Those the signed-in person lives in. */
    @Transactional
    List<HouseholdView> mine() {
        var ids = members.placesOf(me.id()).stream()
                .map(HouseholdMember::household)
                .toList();
        var living = members.living(ids);
        var asked = asks.asked(ids);
        var named = new ArrayList<PersonId>();
        for (var place : living) {
            named.add(place.person());
            if (place.recordedByAnother() != null) {
                named.add(place.recordedByAnother());
            }
        }
        var byId = people.byId(named);
        return households.byIds(ids).stream()
                .map(household -> new HouseholdView(
                        household.id(),
                        household.name(),
                        living.stream()
                                .filter(place -> place.household().equals(household.id()))
                                .map(place -> new HouseholdView.Place(
                                        byId.get(place.person()),
                                        place.acceptedAt(),
                                        place.recordedByAnother() == null ? null : byId.get(place.recordedByAnother())))
                                .toList(),
                        asked.stream()
                                .filter(ask -> ask.household().equals(household.id()))
                                .map(ask -> new HouseholdView.Asked(ask.id(), ask.email(), ask.askedAt()))
                                .toList()))
                .toList();
    }

    /** Open questions to the signed-in person's verified address. */
    @Transactional
    List<HouseholdView.Question> questions() {
        var email = myEmail();
        var open = email == null ? List.<HouseholdAsk>of() : asks.openTo(email);
        var names = households.byIds(open.stream().map(HouseholdAsk::household).toList()).stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        var askers = people.byId(open.stream().map(HouseholdAsk::askedBy).toList());
        return open.stream()
                .map(ask -> new HouseholdView.Question(
                        ask.id(), names.get(ask.household()).name(), askers.get(ask.askedBy()), ask.askedAt()))
                .toList();
    }

    /**
     * Starts a household with the signed-in person in it.
     *
     * @throws InvalidInput when the name is empty or too long
     * @throws ProblemException 409 when they live in one already
     */
    @Transactional
    void create(String name) {
        var text = name.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > NAME_MAX) {
            throw new InvalidInput("name", "Name the household, in at most " + NAME_MAX + " characters.");
        }
        if (!members.placesOf(me.id()).isEmpty()) {
            throw IdentityProblem.HOUSEHOLD_ALREADY.refusal();
        }
        var household = Household.named(text, clock.instant());
        households.persist(household);
        join(household.id(), me.id(), me.id().value());
        record("identity.household-started", household.id(), me.id(), "Started a household.", null);
    }

    /**
     * Asks whoever has the address. It answers alike whether or not the address is known here, and whether or not they were
     * asked before.
     *
     * @throws NotFound when the signed-in person does not live in the household
     * @throws InvalidInput when it cannot be an address, or too many wait
     */
    @Transactional
    void ask(UUID household, String email) {
        requirePlace(household, me.id());
        var address = EmailAddress.of(email);
        if (asks.countAsked(household) >= ASKS_MAX) {
            throw new InvalidInput("email", "Too many people are being asked. Take one back first.");
        }
        if (!asks.isAsked(household, address)) {
            try {
                asks.persistAndFlush(HouseholdAsk.of(household, address, me.id(), clock.instant()));
            } catch (PersistenceException doubleClick) {
                throw new InvalidInput("email", "This was just sent. Look at the list below.");
            }
        }
    }

    /** @throws NotFound when the signed-in person does not live in the household that asked */
    @Transactional
    void takeBack(UUID ask) {
        var asked = asks.requireAsked(ask);
        requirePlace(asked.household(), me.id());
        asked.becomes(HouseholdAsk.State.WITHDRAWN);
    }

    /** @throws NotFound when there is no open question of this id to one's own address */
    @Transactional
    void answer(UUID id, boolean yes) {
        var email = myEmail();
        if (email == null) {
            throw new NotFound("question");
        }
        var ask = asks.requireOpenTo(id, email);
        ask.becomes(yes ? HouseholdAsk.State.ACCEPTED : HouseholdAsk.State.DECLINED);
        if (yes && members.place(ask.household(), me.id()).isEmpty()) {
            join(ask.household(), me.id(), me.id().value());
            record("identity.household-joined", ask.household(), me.id(), "Joined a household.", null);
        }
    }

    /** @throws NotFound when the signed-in person does not live there */
    @Transactional
    void leave(UUID household) {
        requirePlace(household, me.id()).leave(clock.instant());
        record("identity.household-left", household, me.id(), "Left a household.", null);
    }

    @Override
    @Transactional
    public void tie(PersonId one, PersonId other, String reason) {
        if (one.equals(other)) {
            throw new InvalidInput("other", "Choose somebody else: everybody is in their own household.");
        }
        if (!memberships.isMember(one) || !memberships.isMember(other)) {
            throw IdentityProblem.NOT_A_MEMBER.refusal();
        }
        if (people.sameHousehold(one, other)) {
            return;
        }
        var by = tenant.person().orElse(null);
        var household = Household.named("Recorded by a steward", clock.instant());
        households.persist(household);
        for (var person : List.of(one, other)) {
            join(household.id(), person, by);
            record("identity.household-recorded", household.id(), person, "A shared household was recorded.", reason);
        }
    }

    private void join(UUID household, PersonId person, @Nullable UUID by) {
        members.persistAndFlush(HouseholdMember.of(household, person, by, clock.instant()));
    }

    private HouseholdMember requirePlace(UUID household, PersonId person) {
        return members.place(household, person).orElseThrow(() -> new NotFound("household"));
    }

    private @Nullable String myEmail() {
        return entities.createQuery("select p.email from Person p where p.id = :me", String.class)
                .setParameter("me", me.id().value())
                .getSingleResultOrNull();
    }

    private void record(String action, UUID household, PersonId about, String summary, @Nullable String reason) {
        audit.record(Act.of(action, household, about.value(), summary)
                .because(reason == null || reason.isBlank() ? null : reason.strip()));
    }
}
