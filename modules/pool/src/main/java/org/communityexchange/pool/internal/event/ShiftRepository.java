package org.communityexchange.pool.internal.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;

@ApplicationScoped
class ShiftRepository implements PanacheRepositoryBase<EventShift, UUID> {

    /** The states of a promise that hold a place; as in the unique key of pool.commitment. */
    private static final String LIVE = "('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')";

    private final TenantContext tenant;

    ShiftRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    EventShift require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("shift"));
    }

    /** Locked until the transaction ends, and as it stands then: whoever waited for the lock may have read it before. */
    EventShift requireForUpdate(UUID id) {
        var shift = require(id);
        getEntityManager().refresh(shift, LockModeType.PESSIMISTIC_WRITE);
        return shift;
    }

    List<EventShift> of(Collection<UUID> events) {
        return events.isEmpty() ? List.of() : list("eventId in ?1 order by startsAt, role, id", events);
    }

    /** Live promises of each shift; shifts without any are absent. */
    Map<UUID, Integer> taken(Collection<UUID> shifts) {
        var taken = new HashMap<UUID, Integer>();
        if (!shifts.isEmpty()) {
            rows(promises("shift_id, count(*)::int", " group by shift_id"), shifts)
                    .forEach(row -> taken.put((UUID) row[0], (Integer) row[1]));
        }
        return taken;
    }

    /**
     * What is taken of a shift.
     *
     * @param mine the live promise of whoever asks, or null
     */
    record Taken(int places, @Nullable UUID mine) {

        static final Taken NOTHING = new Taken(0, null);
    }

    /** As {@link #taken(Collection)} and {@link #promisedBy} together, in one statement. @param person who asks, or null */
    Map<UUID, Taken> taken(Collection<UUID> shifts, @Nullable UUID person) {
        var taken = new HashMap<UUID, Taken>();
        if (!shifts.isEmpty()) {
            rows(
                            promises(
                                            "shift_id, count(*)::int,"
                                                    + " (array_agg(id) filter (where person_id = :person))[1]",
                                            " group by shift_id")
                                    .setParameter("person", person == null ? new UUID(0, 0) : person),
                            shifts)
                    .forEach(row -> taken.put((UUID) row[0], new Taken((Integer) row[1], (UUID) row[2])));
        }
        return taken;
    }

    /** The live promise of one person for each shift, if any. */
    Map<UUID, UUID> promisedBy(UUID person, Collection<UUID> shifts) {
        var promised = new HashMap<UUID, UUID>();
        if (!shifts.isEmpty()) {
            rows(promises("shift_id, id", " and person_id = :person").setParameter("person", person), shifts)
                    .forEach(row -> promised.put((UUID) row[0], (UUID) row[1]));
        }
        return promised;
    }

    private Query promises(String columns, String rest) {
        return getEntityManager()
                .createNativeQuery("select " + columns + " from pool.commitment"
                        + " where organisation_id = :organisation and shift_id in (:shifts) and state in " + LIVE
                        + rest);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Query query, Collection<UUID> shifts) {
        return query.setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("shifts", shifts)
                .getResultList();
    }
}
