package org.communityexchange.identity.internal.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PeopleService implements People {

    private static final int MOST_TO_CHOOSE = 500;

    private final PersonRepository people;
    private final Names names;
    private final EntityManager entities;
    private final TenantContext tenant;
    private final CurrentPerson me;

    PeopleService(
            PersonRepository people, Names names, EntityManager entities, TenantContext tenant, CurrentPerson me) {
        this.people = people;
        this.names = names;
        this.entities = entities;
        this.tenant = tenant;
        this.me = me;
    }

    @Override
    @Transactional
    public PersonView require(PersonId id) {
        return Optional.ofNullable(byId(List.of(id)).get(id)).orElseThrow(() -> new NotFound("person"));
    }

    /** One statement needs no transaction around it, which would take a trip to the database to end. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<PersonId, PersonView> byId(Collection<PersonId> ids) {
        var distinct = ids.stream().map(PersonId::value).collect(Collectors.toCollection(HashSet::new));
        // Whoever asks was read by the access check; lists of one's own need nobody else.
        var self = me.find().filter(person -> distinct.remove(person.id().value()));
        var others = distinct.isEmpty() ? List.<PersonView>of() : named(distinct);
        return Stream.concat(self.stream(), others.stream())
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    /** Inside an organisation its transaction says where one is, on which names depend. */
    private List<PersonView> named(Set<UUID> others) {
        return tenant.organisation().isEmpty()
                ? names.of(others)
                : QuarkusTransaction.joiningExisting().call(() -> names.of(others));
    }

    @Override
    @Transactional
    public boolean sameHousehold(PersonId one, PersonId other) {
        if (one.equals(other)) {
            return true;
        }
        return (boolean) entities.createNativeQuery("""
                        select exists (
                          select 1 from identity.household_member a
                          join identity.household_member b on b.household_id = a.household_id
                          where a.person_id = :one and b.person_id = :other
                            and a.left_at is null and b.left_at is null)""", Boolean.class)
                .setParameter("one", one.value())
                .setParameter("other", other.value())
                .getSingleResult();
    }

    @Override
    @Transactional
    public Set<PersonId> householdOf(PersonId person) {
        var household = new HashSet<PersonId>();
        for (var id : entities.createNativeQuery("""
                        select distinct b.person_id from identity.household_member a
                          join identity.household_member b on b.household_id = a.household_id
                         where a.person_id = :person and a.left_at is null and b.left_at is null""", UUID.class)
                .setParameter("person", person.value())
                .getResultList()) {
            household.add(new PersonId((UUID) id));
        }
        household.add(person);
        return household;
    }

    @Override
    @Transactional
    public List<PersonView> managedHere() {
        return people.managedBy(tenant.requireOrganisation().value()).stream()
                .map(Person::view)
                .toList();
    }

    @Override
    @Transactional
    public List<PersonView> membersHere() {
        // Outside an organisation Hibernate would show no membership at all.
        tenant.requireOrganisation();
        return people.members(MOST_TO_CHOOSE).stream().map(Person::view).toList();
    }

    @Override
    @Transactional
    public boolean isMemberHere(PersonId person) {
        tenant.requireOrganisation();
        return people.isMember(person.value());
    }

    @Override
    @Transactional
    public PersonView actingFor(@Nullable PersonId managed) {
        if (managed == null || managed.equals(me.id())) {
            return me.require();
        }
        me.demand(Right.ACT_FOR_MEMBERS);
        return people.managedBy(tenant.requireOrganisation().value(), managed)
                .map(Person::view)
                .orElseThrow(() -> new NotFound("managed member"));
    }
}
