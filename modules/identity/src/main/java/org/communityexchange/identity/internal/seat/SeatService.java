package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.OrganisationId;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class SeatService implements Seats {

    private final EntityManager entities;
    private final People people;
    private final Clock clock;

    SeatService(EntityManager entities, People people, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.clock = clock;
    }

    /** One query for both memberships and seats; the organisation is also that of the transaction, or nothing is found. */
    @Override
    @Transactional
    public Set<Right> rightsOf(PersonId person, OrganisationId organisation, Instant at) {
        @SuppressWarnings("unchecked")
        List<String> held = entities.createNativeQuery("""
                        select 'MEMBER' from identity.membership
                        where organisation_id = :organisation and person_id = :person and state = 'ACTIVE'
                        union
                        select kind from identity.seat
                        where organisation_id = :organisation and person_id = :person
                          and from_at <= :at and until_at > :at""", String.class)
                .setParameter("organisation", organisation.value())
                .setParameter("person", person.value())
                .setParameter("at", Timestamp.from(at))
                .getResultList();
        var rights = EnumSet.noneOf(Right.class);
        for (var holding : held) {
            rights.addAll(
                    "MEMBER".equals(holding) ? RightsTable.ofMember() : RightsTable.of(SeatKind.valueOf(holding)));
        }
        return rights;
    }

    @Override
    @Transactional
    public boolean onCouncil(PersonId person, Instant at) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select 1 from identity.council_seat
                                       where person_id = :person and from_at <= :at and until_at > :at)""", Boolean.class)
                .setParameter("person", person.value())
                .setParameter("at", Timestamp.from(at))
                .getSingleResult();
    }

    @Override
    @Transactional
    public List<PersonView> holders(SeatKind seat) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entities.createQuery(
                        "select distinct personId from Seat where kind = :kind and from <= :now and until > :now")
                .setParameter("kind", seat)
                .setParameter("now", clock.instant())
                .getResultList();
        return people.byId(ids.stream().map(PersonId::new).toList()).values().stream()
                .sorted(java.util.Comparator.comparing(PersonView::displayName))
                .toList();
    }
}
