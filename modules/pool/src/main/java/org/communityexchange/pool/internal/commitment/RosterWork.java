package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentEdges;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the roster of an event does to the promises of its shifts, many in one statement each. The steps are those of
 * {@link CommitmentEdges}, taken by the exchange or by a steward; who wrote the times down stands in every one of them.
 */
@ApplicationScoped
public class RosterWork {

    /**
     * A place in a shift.
     *
     * @param movedAt when the shift got another time or place than the one they asked for, or null
     */
    public record Place(
            UUID id,
            UUID person,
            UUID shift,
            String title,
            int minutes,
            @Nullable Instant movedAt) {}

    /** A promise of a shift, locked until the transaction ends. */
    public record Held(UUID id, UUID person, UUID shift, CommitmentState state) {}

    private static final String HELD = """
            select c.id, c.person_id, c.shift_id, c.state from pool.commitment c
              join pool.event_shift s on s.organisation_id = c.organisation_id and s.id = c.shift_id
             where c.organisation_id = ? and s.event_id = ?""";

    private static final Statements.RowReader<Held> READ = row -> new Held(
            row.getObject("id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getObject("shift_id", UUID.class),
            CommitmentState.valueOf(row.getString("state")));

    private final Statements statements;
    private final StepLetters letters;
    private final AuditTrail audit;
    private final TenantContext tenant;

    RosterWork(Statements statements, StepLetters letters, AuditTrail audit, TenantContext tenant) {
        this.statements = statements;
        this.letters = letters;
        this.audit = audit;
        this.tenant = tenant;
    }

    /** The promises with these ids that belong to shifts of the event, locked in one order; others are absent. */
    public Map<UUID, Held> lock(UUID event, Collection<UUID> ids) {
        var held = new HashMap<UUID, Held>();
        statements
                .list(
                        HELD + " and c.id = any (?) order by c.id for update of c",
                        READ,
                        here(),
                        event,
                        ids.toArray(UUID[]::new))
                .forEach(each -> held.put(each.id(), each));
        return held;
    }

    /** Locks promises of any events, in the same order. */
    public void lock(Collection<UUID> ids) {
        statements.list(
                "select 1 from pool.commitment where organisation_id = ? and id = any (?) order by id for update",
                row -> true,
                here(),
                ids.toArray(UUID[]::new));
    }

    /** The promises of the event's shifts that are still to be kept, locked in one order. */
    public Map<UUID, Held> open(UUID event) {
        return open(event, "");
    }

    /**
     * As {@link #open(UUID)}, for whoever holds the locks of the shifts: those in somebody else's hands are absent, because
     * waiting for them would be waiting for each other.
     */
    public Map<UUID, Held> openedSince(UUID event) {
        return open(event, " skip locked");
    }

    private Map<UUID, Held> open(UUID event, String others) {
        var held = new HashMap<UUID, Held>();
        statements
                .list(
                        HELD + " and c.state in ('OFFERED', 'ACCEPTED') order by c.id for update of c" + others,
                        READ,
                        here(),
                        event)
                .forEach(each -> held.put(each.id(), each));
        return held;
    }

    /** Promises for people who are there: made and accepted in one go. The shifts are locked by the caller. */
    public void take(List<Place> places, UUID by, Instant now) {
        take(places, by, "A place in a shift was taken at the door.", now);
    }

    /** As {@link #take(List, UUID, Instant)}, for people who get a place in another way. @param how for the audit trail */
    public void take(List<Place> places, UUID by, String how, Instant now) {
        if (places.isEmpty()) {
            return;
        }
        statements.write(
                """
                        insert into pool.commitment (organisation_id, id, person_id, entered_by, kind, funding, state, state_since,
                                                     title, note, shift_id, expected_minutes, moved_at, created_at)
                        select ?, u.id, u.person, ?, 'EVENT_SHIFT', 'ISSUE', 'ACCEPTED', ?, u.title, '', u.shift, u.minutes, u.moved, ?
                          from unnest(?, ?, ?, ?, ?, ?) u (id, person, shift, title, minutes, moved)""",
                here(),
                by,
                now,
                now,
                places.stream().map(Place::id).toArray(UUID[]::new),
                places.stream().map(Place::person).toArray(UUID[]::new),
                places.stream().map(Place::shift).toArray(UUID[]::new),
                places.stream().map(Place::title).toArray(String[]::new),
                places.stream().map(Place::minutes).toArray(Integer[]::new),
                places.stream().map(Place::movedAt).toArray(Instant[]::new));
        var ids = places.stream().map(Place::id).toList();
        steps(ids, null, CommitmentState.OFFERED, by, "", now);
        steps(ids, CommitmentState.OFFERED, CommitmentState.ACCEPTED, null, "", now);
        audit.recordAll(places.stream()
                .map(place -> Act.of("pool.commitment-made", place.id(), place.person(), how))
                .toList());
    }

    /** Accepted promises that were kept, with the minutes counted; those said to be kept get these minutes instead. */
    public void kept(Map<UUID, Integer> minutes, Map<UUID, Held> held, LocalDate day, UUID by, Instant now) {
        if (minutes.isEmpty()) {
            return;
        }
        requireEdge(CommitmentState.ACCEPTED, CommitmentState.FULFILLED, Party.EXCHANGE);
        var ids = minutes.keySet().toArray(UUID[]::new);
        statements.write("""
                        update pool.commitment c set state = 'FULFILLED', state_since = ?, actual_minutes = u.minutes, done_on = ?,
                                                     fulfilled_by = ?, version = c.version + 1
                          from unnest(?, ?) u (id, minutes)
                         where c.organisation_id = ? and c.id = u.id and c.state in ('ACCEPTED', 'FULFILLED')""", now, day, by, ids, minutes.values().toArray(Integer[]::new), here());
        steps(
                minutes.keySet().stream()
                        .filter(id -> stateOf(held, id) != CommitmentState.FULFILLED)
                        .toList(),
                CommitmentState.ACCEPTED,
                CommitmentState.FULFILLED,
                by,
                "",
                now);
    }

    /**
     * Takes promises one step further, or back.
     *
     * @param as the exchange, or a steward
     * @param reason needed where the step needs one
     */
    public void move(
            Collection<UUID> ids,
            CommitmentState from,
            CommitmentState to,
            Party as,
            String reason,
            UUID by,
            Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        requireEdge(from, to, as);
        statements.write("""
                        update pool.commitment set state = ?, state_since = ?, version = version + 1
                         where organisation_id = ? and id = any (?) and state = ?""", to, now, here(), ids.toArray(UUID[]::new), from);
        steps(ids, from, to, by, reason, now);
    }

    /**
     * Promises of a shift follow what it has become: their title, their minutes and their day.
     *
     * @param moved whether giving one back is not counted from now on
     */
    public void follow(Collection<UUID> ids, Shifts.Place shift, boolean moved, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        statements.write(
                """
                        update pool.commitment
                           set title = ?, expected_minutes = ?, due_on = case when due_on is null then null else ? end,
                               moved_at = case when ? then ? else moved_at end, version = version + 1
                         where organisation_id = ? and id = any (?)""", shift.title(), shift.minutes(), shift.day(), moved, now, here(), ids.toArray(UUID[]::new));
    }

    /** Accepted promises of people who did not come: they lapse, and it is noted without words. Nobody notes it of themselves. */
    public void missed(Collection<UUID> ids, UUID by, Instant now) {
        move(ids, CommitmentState.ACCEPTED, CommitmentState.LAPSED, Party.EXCHANGE, "", by, now);
        if (ids.isEmpty()) {
            return;
        }
        statements.write(
                """
                        insert into pool.no_show (organisation_id, id, commitment_id, person_id, noted_by, words, at)
                        select c.organisation_id, u.id, c.id, c.person_id, ?, '', ?
                          from unnest(?, ?) u (id, commitment)
                          join pool.commitment c on c.organisation_id = ? and c.id = u.commitment
                         where c.state = 'LAPSED' and c.person_id <> ?
                        on conflict (organisation_id, commitment_id) do nothing""",
                by,
                now,
                ids.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                ids.toArray(UUID[]::new),
                here(),
                by);
        var missing = new HashMap<UUID, UUID>();
        statements
                .list(
                        """
                        select n.commitment_id, n.person_id from pool.no_show n
                         where n.organisation_id = ? and n.commitment_id = any (?) and n.at = ?""",
                        row -> Map.entry(
                                row.getObject("commitment_id", UUID.class), row.getObject("person_id", UUID.class)),
                        here(),
                        ids.toArray(UUID[]::new),
                        now)
                .forEach(each -> missing.put(each.getKey(), each.getValue()));
        letters.missed(missing);
    }

    private void steps(
            Collection<UUID> ids,
            @Nullable CommitmentState from,
            CommitmentState to,
            @Nullable UUID by,
            String reason,
            Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        statements.write(
                """
                        insert into pool.commitment_step (organisation_id, id, commitment_id, from_state, to_state, actor_id, at, reason)
                        select ?, u.id, u.commitment, ?, ?, ?, ?, ? from unnest(?, ?) u (id, commitment)""",
                here(),
                from == null ? null : from.name(),
                to,
                by,
                now,
                reason,
                ids.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                ids.toArray(UUID[]::new));
    }

    private static void requireEdge(CommitmentState from, CommitmentState to, Party as) {
        CommitmentEdges.find(from, to)
                .filter(edge -> edge.who().contains(as))
                .orElseThrow(() -> new IllegalStateException("No step of a " + as + " from " + from + " to " + to));
    }

    /** A promise that was made in this transaction is accepted. */
    private static CommitmentState stateOf(Map<UUID, Held> held, UUID id) {
        var before = held.get(id);
        return before == null ? CommitmentState.ACCEPTED : before.state();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
