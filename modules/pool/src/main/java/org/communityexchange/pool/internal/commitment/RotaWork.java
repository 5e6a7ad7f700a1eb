package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentEdges;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.Party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * What the rota does to the promises of its slots, by the steps of {@link CommitmentEdges}. Whoever calls has locked the slot,
 * which is the order of locks: the slot, then its promises.
 */
@ApplicationScoped
public class RotaWork {

    /** What a turn promises. */
    public record Work(UUID slot, String title, int minutes, Funding funding, LocalDate day) {}

    /** A turn that is still to be kept. */
    public record Turn(UUID id, UUID slot, UUID person) {}

    /**
     * A turn, locked until the transaction ends.
     *
     * @param mine whether whoever asks made it, or acts for whoever did
     */
    public record Held(UUID id, UUID person, CommitmentState state, boolean mine) {

        /** @throws Forbidden for anybody but whose turn it is */
        public void requireMine() {
            if (!mine) {
                throw new Forbidden("Whoever has the turn decides about it.");
            }
        }
    }

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final Standing standing;
    private final EntityManager entities;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    RotaWork(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            Standing standing,
            EntityManager entities,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.standing = standing;
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Makes a promise of a place that is free, accepted at once.
     *
     * @param enteredBy whoever typed it, now or when they said "every time"
     */
    public void take(UUID id, Work work, UUID person, UUID enteredBy) {
        var now = clock.instant();
        var onBehalfOf = enteredBy.equals(person) ? null : person;
        var turn = Commitment.offered(
                id,
                person,
                Terms.ofSlot(work.slot(), work.title(), work.minutes(), work.funding(), work.day()),
                Price.none(),
                enteredBy,
                now);
        commitments.persist(turn);
        steps.persist(CommitmentStep.of(id, null, CommitmentState.OFFERED, enteredBy, onBehalfOf, "", now));
        steps.persist(turn.step(CommitmentState.ACCEPTED, null, EnumSet.of(Party.EXCHANGE), null, "", now));
        commitments.flush();
        audit.record(Act.of("pool.commitment-made", id, person, "A turn of the rota was taken.")
                .onBehalfOf(onBehalfOf));
    }

    /** The slot of a promise, without touching it; nothing for a promise that is no turn. */
    public Optional<UUID> slotOf(UUID turn) {
        @SuppressWarnings("unchecked")
        List<UUID> found = entities.createNativeQuery("""
                        select slot_id from pool.commitment
                        where organisation_id = :organisation and id = :turn and slot_id is not null""", UUID.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("turn", turn)
                .getResultList();
        return found.stream().findFirst();
    }

    /** @throws NotFound when there is no such promise here */
    public Held lock(UUID turn) {
        var commitment = commitments.requireForUpdate(turn);
        var person = commitment.personId();
        var parties = standing.parties(person, people.require(new PersonId(person)), null);
        return new Held(turn, person, commitment.state(), parties.contains(Party.CONTRIBUTOR));
    }

    /**
     * Takes a turn back for whoever offered it: they agreed to it when they did, and the exchange writes it down.
     *
     * @param reason what they read in the story of the promise
     */
    public void passOn(UUID turn, String reason) {
        var commitment = commitments.requireForUpdate(turn);
        steps.persist(commitment.step(
                CommitmentState.WITHDRAWN,
                CommitmentState.ACCEPTED,
                EnumSet.of(Party.CONTRIBUTOR),
                null,
                reason,
                clock.instant()));
        // The place is counted again in this transaction, by plain SQL.
        commitments.flush();
        audit.record(Act.of(
                "pool.commitment-withdrawn",
                turn,
                commitment.personId(),
                "A turn of the rota was taken over by somebody else."));
    }

    /**
     * Ends what was promised for slots that do not take place. Own promises are taken back, others declined.
     *
     * @return whose they were
     */
    public List<UUID> cancel(Collection<UUID> slots, String reason) {
        var promised = promised(slots);
        end(promised, reason, "A turn of a duty that was removed.");
        return promised.stream().map(Commitment::personId).distinct().toList();
    }

    /** Ends turns whose holder cannot keep them at their new time: as {@link #cancel}, and counted for nothing. */
    public void giveBack(Collection<Turn> turns, String reason) {
        if (!turns.isEmpty()) {
            end(
                    commitments.withIds(turns.stream().map(Turn::id).toList()),
                    reason,
                    "A turn of a duty that has another time.");
            // Its places are counted again in this transaction, by plain SQL.
            commitments.flush();
        }
    }

    private void end(List<Commitment> turns, String reason, String summary) {
        var now = clock.instant();
        var by = me.id().value();
        for (var turn : turns) {
            var own = turn.personId().equals(by);
            var to = own ? CommitmentState.WITHDRAWN : CommitmentState.DECLINED;
            steps.persist(turn.step(to, null, EnumSet.of(own ? Party.CONTRIBUTOR : Party.STEWARD), by, reason, now));
        }
        audit.recordAll(turns.stream()
                .map(turn -> Act.of("pool.commitment-cancelled", turn.id(), turn.personId(), summary))
                .toList());
    }

    /**
     * Turns that are still to be kept follow what their times have become.
     *
     * @param works by slot
     * @param moved slots that are at another time: giving a turn of theirs back is not counted from now on
     * @return the turns of these
     */
    public List<Turn> follow(Map<UUID, Work> works, Set<UUID> moved) {
        var now = clock.instant();
        var turns = new ArrayList<Turn>();
        for (var turn : promised(works.keySet())) {
            var slot = Objects.requireNonNull(turn.terms().slotId());
            var work = Objects.requireNonNull(works.get(slot));
            turn.follow(work.title(), work.minutes(), work.day(), moved.contains(slot) ? now : null);
            if (moved.contains(slot)) {
                turns.add(new Turn(turn.id(), slot, turn.personId()));
            }
        }
        commitments.flush();
        return turns;
    }

    /** Of these slots, locked in one order. */
    private List<Commitment> promised(Collection<UUID> slots) {
        return slots.isEmpty()
                ? List.of()
                : commitments
                        .find("terms.slotId in ?1 and state = ?2 order by id", slots, CommitmentState.ACCEPTED)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** The promise, for whoever may see it. */
    public CommitmentView view(UUID turn) {
        return views.whole(commitments.require(turn));
    }
}
