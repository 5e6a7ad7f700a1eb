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

    /** What somebody takes every time, and what they said so for others. */
    List<Habit> by(UUID person, LocalDate today) {
        return list(
                "(personId = ?1 or enteredBy = ?1) and endedAt is null and untilOn >= ?2 order by startedAt, id",
                person,
                today);
    }
}
