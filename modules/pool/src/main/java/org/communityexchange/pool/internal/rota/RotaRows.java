package org.communityexchange.pool.internal.rota;

import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the rota: times with their duty, and the promises that hold their places; one statement each. */
@ApplicationScoped
class RotaRows {

    /** The states of a promise that hold a place; as in the unique key of pool.commitment. */
    private static final String LIVE = "('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED')";

    record Time(
            UUID id,
            UUID duty,
            String title,
            String note,
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            Funding funding,
            int people) {}

    /** @param offerWords null unless it is offered to the others */
    record Turn(
            UUID id,
            UUID slot,
            UUID person,
            CommitmentState state,
            @Nullable String offerWords) {}

    /** A day on which somebody had a turn, or will have. */
    record Shared(UUID person, LocalDate day) {}

    private final Statements statements;
    private final TenantContext tenant;

    RotaRows(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    List<Time> times(LocalDate from, LocalDate until) {
        return statements.list(
                """
                select s.id, s.duty_id, d.title, d.note, s.held_on, s.starts_at, s.ends_at,
                       (extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes, d.funding, s.people
                  from pool.duty_slot s join pool.duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
                 where s.organisation_id = ? and s.held_on between ? and ? and s.cancelled_at is null
                 order by s.starts_at, d.title, s.id""",
                row -> new Time(
                        row.getObject("id", UUID.class),
                        row.getObject("duty_id", UUID.class),
                        row.getString("title"),
                        row.getString("note"),
                        row.getObject("held_on", LocalDate.class),
                        Statements.instant(row, "starts_at"),
                        Statements.instant(row, "ends_at"),
                        row.getInt("minutes"),
                        Funding.valueOf(row.getString("funding")),
                        row.getInt("people")),
                here(),
                from,
                until);
    }

    List<Turn> turns(Collection<UUID> slots) {
        return slots.isEmpty()
                ? List.of()
                : statements.list(
                        """
                        select c.id, c.slot_id, c.person_id, c.state, w.words
                          from pool.commitment c
                          left join pool.duty_swap w
                            on w.organisation_id = c.organisation_id and w.commitment_id = c.id and w.closed_at is null
                         where c.organisation_id = ? and c.slot_id = any (?) and c.state in %s
                         order by c.created_at, c.id""".formatted(LIVE),
                        row -> new Turn(
                                row.getObject("id", UUID.class),
                                row.getObject("slot_id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                CommitmentState.valueOf(row.getString("state")),
                                row.getString("words")),
                        here(),
                        slots.toArray(UUID[]::new));
    }

    /**
     * Locks these people's turns here until the transaction ends, by id, so that of two taken at once the second sees the first.
     * After the times, which are locked first.
     */
    void lock(Collection<UUID> people) {
        statements.list("""
                        select pg_advisory_xact_lock(hashtextextended('rota/' || ? || '/' || p.id, 0))
                          from (select distinct u.id from unnest(?) u (id) order by u.id) p""", row -> "", here(), people.toArray(UUID[]::new));
    }

    /** Whether somebody has a turn of another duty at a time that overlaps this one. */
    boolean isElsewhere(UUID person, UUID slot, Instant startsAt, Instant endsAt) {
        return statements
                .one("""
                        select 1 from pool.duty_slot s
                          join pool.commitment c on c.organisation_id = s.organisation_id and c.slot_id = s.id
                         where s.organisation_id = ? and c.person_id = ? and c.state in %s and s.id <> ?
                           and s.starts_at < ? and s.ends_at > ?""".formatted(LIVE), row -> true, here(), person, slot, endsAt, startsAt)
                .isPresent();
    }

    /** Those of these turns whose holder has another turn that overlaps. */
    Set<UUID> elsewhere(Collection<UUID> turns) {
        return new HashSet<>(statements.list(
                """
                        select c.id from pool.commitment c
                          join pool.duty_slot s on s.organisation_id = c.organisation_id and s.id = c.slot_id
                         where c.organisation_id = ? and c.id = any (?) and exists (
                           select from pool.duty_slot o
                             join pool.commitment k on k.organisation_id = o.organisation_id and k.slot_id = o.id
                            where o.organisation_id = c.organisation_id and k.person_id = c.person_id and k.state in %s
                              and o.id <> s.id and o.starts_at < s.ends_at and o.ends_at > s.starts_at)""".formatted(LIVE), row -> row.getObject("id", UUID.class), here(), turns.toArray(UUID[]::new)));
    }

    List<Shared> shared(LocalDate from, LocalDate until) {
        return statements.list(
                """
                select c.person_id, s.held_on
                  from pool.duty_slot s
                  join pool.commitment c on c.organisation_id = s.organisation_id and c.slot_id = s.id
                 where s.organisation_id = ? and s.held_on between ? and ? and c.state in %s""".formatted(LIVE),
                row -> new Shared(row.getObject("person_id", UUID.class), row.getObject("held_on", LocalDate.class)),
                here(),
                from,
                until);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
