package org.communityexchange.pool.internal.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HabitRepository implements PanacheRepositoryBase<Habit, UUID> {

    /** Who takes the duty every time, whoever said so first at the front. */
    List<Habit> of(UUID duty) {
        return list("dutyId = ?1 and endedAt is null order by startedAt, id", duty);
    }

    Optional<Habit> of(UUID duty, UUID person) {
        return find("dutyId = ?1 and personId = ?2 and endedAt is null", duty, person)
                .firstResultOptional();
    }

    /** What somebody takes every time, and as long as they act for others what they said so for them. */
    List<Habit> by(UUID person, boolean actsForOthers, LocalDate today) {
        return list(
                "(personId = ?1 or ?2 = true and enteredBy = ?1) and endedAt is null and untilOn >= ?3 order by startedAt, id",
                person,
                actsForOthers,
                today);
    }
}
