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
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What seats give, read at an instant. */
@ApplicationScoped
class SeatRights implements Seats {

    private final SeatRepository seats;
    private final CouncilSeatRepository council;
    private final EntityManager entities;
    private final People people;
    private final Clock clock;

    SeatRights(
            SeatRepository seats, CouncilSeatRepository council, EntityManager entities, People people, Clock clock) {
        this.seats = seats;
        this.council = council;
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
                        select coalesce(s.kind, 'MEMBER') from identity.membership m
                        left join identity.seat s on s.organisation_id = m.organisation_id and s.person_id = m.person_id
                          and s.from_at <= :at and s.until_at > :at
                        where m.organisation_id = :organisation and m.person_id = :person and m.state = 'ACTIVE'""", String.class)
                .setParameter("organisation", organisation.value())
                .setParameter("person", person.value())
                .setParameter("at", Timestamp.from(at))
                .getResultList();
        var rights = EnumSet.noneOf(Right.class);
        for (var holding : held) {
            rights.addAll(RightsTable.ofMember());
            if (!"MEMBER".equals(holding)) {
                rights.addAll(RightsTable.of(SeatKind.valueOf(holding)));
            }
        }
        return rights;
    }

    @Override
    @Transactional
    public boolean onCouncil(PersonId person, Instant at) {
        return council.heldAt(person, at);
    }

    @Override
    @Transactional
    public List<PersonView> holders(SeatKind seat) {
        return byName(
                seats.heldAt(seat, clock.instant()).stream().map(Seat::person).toList());
    }

    @Override
    @Transactional
    public List<PersonView> council() {
        return byName(council.heldAt(clock.instant()).stream()
                .map(CouncilSeat::person)
                .toList());
    }

    private List<PersonView> byName(List<PersonId> ids) {
        return people.byId(ids).values().stream()
                .sorted(Comparator.comparing(PersonView::displayName))
                .toList();
    }

    @Override
    @Transactional
    public Map<PersonId, List<SeatKind>> heldBy(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toList();
        return seats.heldAt(ids, clock.instant()).stream()
                .sorted(Comparator.comparing(Seat::kind))
                .collect(Collectors.groupingBy(Seat::person, Collectors.mapping(Seat::kind, Collectors.toList())));
    }
}
