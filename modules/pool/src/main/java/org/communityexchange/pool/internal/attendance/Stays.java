package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.sql.StatementFailed;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PoolProblem;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Who was in which role from when until when, at all events of the organisation: one at a time, so that no minutes count twice. */
@ApplicationScoped
class Stays {

    private record Stay(
            UUID person, Instant arrived, @Nullable Instant left) {}

    /** Times of another day can reach into this one: a stay lasts 16 hours at most. */
    private static final Duration NEAR = Duration.ofDays(2);

    /** What the database says of two stays that exclude each other. */
    private static final String EXCLUDED = "23P01";

    private final Statements statements;
    private final TenantContext tenant;

    Stays(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    /**
     * Locks these people's times here until the transaction ends: whoever writes down another role of theirs waits, and then sees
     * this one. Before anything is written down, or two would wait for each other.
     */
    void lock(Collection<UUID> people) {
        statements.list("""
                        select pg_advisory_xact_lock(hashtextextended('attendance/' || ? || '/' || p.id, 0))
                          from (select distinct u.id from unnest(?) u (id) order by u.id) p""", row -> "", here(), people.toArray(UUID[]::new));
    }

    /**
     * Looks at what is written down now, whichever way it came. The database's own look is the second.
     *
     * @param people who are locked
     * @throws ProblemException 409 {@code two-roles-at-once}
     */
    void requireOneRoleAtATime(EventDay day, Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        Stay until = null;
        for (var stay : near(day, people)) {
            if (until != null && !until.person().equals(stay.person())) {
                until = null;
            }
            if (until != null && until.left() != null && stay.arrived().isBefore(until.left())) {
                throw new ProblemException(
                        PoolProblem.TWO_ROLES_AT_ONCE,
                        "They came to another role at " + day.said(stay.arrived()) + ", before "
                                + day.said(until.left())
                                + ". Say first when they left the one, then when they came to the other.");
            }
            if (until == null || stay.left() != null) {
                until = stay;
            }
        }
        if (!areInOneRoleAtATime()) {
            throw new ProblemException(
                    PoolProblem.TWO_ROLES_AT_ONCE, "They were in another role at this time. Look at both.");
        }
    }

    /** What counts of these people's times about this day, by person and time of coming. */
    private List<Stay> near(EventDay day, Collection<UUID> people) {
        var midnight = day.day().atStartOfDay(day.zone()).toInstant();
        return statements.list(
                """
                        select person_id, arrived_at, left_at from pool.attendance
                         where organisation_id = ? and person_id = any (?) and exclusive and arrived_at between ? and ?
                         order by person_id, arrived_at, left_at""",
                row -> new Stay(
                        row.getObject("person_id", UUID.class),
                        Objects.requireNonNull(Statements.instant(row, "arrived_at")),
                        Statements.instant(row, "left_at")),
                here(),
                people.toArray(UUID[]::new),
                midnight.minus(NEAR),
                midnight.plus(NEAR));
    }

    /** Has the database look now, and not only when everything ends. */
    private boolean areInOneRoleAtATime() {
        try {
            statements.write("set constraints pool.ex_attendance_one_role_at_a_time immediate");
            statements.write("set constraints pool.ex_attendance_one_role_at_a_time deferred");
            return true;
        } catch (StatementFailed refused) {
            if (EXCLUDED.equals(refused.state())) {
                return false;
            }
            throw refused;
        }
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
