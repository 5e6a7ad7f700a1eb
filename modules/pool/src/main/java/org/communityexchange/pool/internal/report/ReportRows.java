package org.communityexchange.pool.internal.report;

import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What the report counts, and what was learned. */
@ApplicationScoped
class ReportRows {

    /**
     * One promise of a shift.
     *
     * @param minutes that were said to be done; 0 before
     * @param transfer that brought the credits, or null
     */
    record Work(
            String role,
            UUID person,
            CommitmentState state,
            boolean arrived,
            boolean missed,
            boolean signedUp,
            long minutes,
            long credits,
            @Nullable UUID transfer) {

        boolean isDone() {
            return state == CommitmentState.FULFILLED
                    || state == CommitmentState.CONFIRMED
                    || state == CommitmentState.DISPUTED;
        }

        boolean wasThere() {
            return arrived || isDone();
        }
    }

    /**
     * Those who took part.
     *
     * @param people who were there
     * @param credits that reached the organisation, those of people who did not come included
     */
    record Guests(int people, long credits) {}

    /** What was learned. */
    record Learnings(String words, Instant at, int version) {}

    private final Statements statements;
    private final TenantContext tenant;

    ReportRows(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    List<Work> of(UUID event) {
        return statements.list(
                """
                        select s.role, c.person_id, c.state, a.arrived_at is not null as arrived, coalesce(a.missed, false) as missed,
                               coalesce(a.origin, 'SIGNED_UP') = 'SIGNED_UP' as signed_up,
                               coalesce(c.actual_minutes, 0) as minutes, coalesce(c.credits, 0) as credits, c.transfer_id
                          from pool.commitment c
                          join pool.event_shift s on s.organisation_id = c.organisation_id and s.id = c.shift_id
                          left join pool.attendance a on a.organisation_id = c.organisation_id and a.commitment_id = c.id
                         where c.organisation_id = ? and s.event_id = ?
                           and c.state in ('ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED', 'LAPSED')""",
                row -> new Work(
                        row.getString("role"),
                        row.getObject("person_id", UUID.class),
                        CommitmentState.valueOf(row.getString("state")),
                        row.getBoolean("arrived"),
                        row.getBoolean("missed"),
                        row.getBoolean("signed_up"),
                        row.getLong("minutes"),
                        row.getLong("credits"),
                        row.getObject("transfer_id", UUID.class)),
                here(),
                event);
    }

    Guests guests(UUID event) {
        return statements
                .one("""
                                select count(*) filter (where state = 'CAME')::int as people,
                                       coalesce(sum(credits) filter (where kept), 0) as credits
                                  from pool.participation where organisation_id = ? and event_id = ?""", row -> new Guests(row.getInt("people"), row.getLong("credits")), here(), event)
                .orElseThrow();
    }

    Optional<Learnings> learnings(UUID event) {
        return statements.one(
                "select words, written_at, version from pool.event_learnings where organisation_id = ? and event_id = ?",
                row -> new Learnings(
                        row.getString("words"),
                        row.getObject("written_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getInt("version")),
                here(),
                event);
    }

    /**
     * @param looked the version that was looked at, or null for whatever is there
     * @return whether the words were taken; not when somebody else was faster
     */
    boolean learn(UUID event, String words, @Nullable Integer looked, UUID by, Instant now) {
        return statements.write("""
                        insert into pool.event_learnings as l (organisation_id, event_id, words, written_by, written_at, version)
                        select ?, ?, ?, ?, ?, 1 where coalesce(?, 0) = 0 or exists (
                          select from pool.event_learnings where organisation_id = ? and event_id = ?)
                        on conflict (organisation_id, event_id) do update set words = excluded.words,
                          written_by = excluded.written_by, written_at = excluded.written_at, version = l.version + 1
                          where ?::int is null or l.version = ?""", here(), event, words, by, now, looked, here(), event, looked, looked) == 1;
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
