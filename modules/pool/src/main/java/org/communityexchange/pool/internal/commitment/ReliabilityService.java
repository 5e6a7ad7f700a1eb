package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.Reliability;
import org.communityexchange.pool.internal.words.LifeMessages;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ReliabilityService implements Reliability {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int LONGEST_WORDS = 500;

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final Deadlines deadlines;
    private final Purse purse;
    private final EntityManager entities;
    private final People people;
    private final Seats seats;
    private final Letters letters;
    private final StepLetters told;
    private final LifeMessages words;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ReliabilityService(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            Deadlines deadlines,
            Purse purse,
            EntityManager entities,
            People people,
            Seats seats,
            Letters letters,
            StepLetters told,
            LifeMessages words,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.deadlines = deadlines;
        this.purse = purse;
        this.entities = entities;
        this.people = people;
        this.seats = seats;
        this.letters = letters;
        this.told = told;
        this.words = words;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Kept> here() {
        me.demand(Right.CONFIRM);
        // Of those taken up: kept when done, missed when they did not come, unless the roster says that they came to
        // the same shift after all; what is open does not count yet, nor what was given back, or could not be kept,
        // after its time or place changed. In a row are the misses after the last one kept.
        var select = entities.createNativeQuery("""
                with ended as (
                  select c.person_id, c.state_since as at,
                         n.id is not null and not exists (select from pool.commitment k
                           where k.organisation_id = c.organisation_id and k.person_id = c.person_id
                             and k.shift_id = c.shift_id and k.state in ('FULFILLED', 'CONFIRMED')) as missed,
                         c.state in ('FULFILLED', 'CONFIRMED') as kept
                    from pool.commitment c
                    left join pool.no_show n on n.organisation_id = c.organisation_id and n.commitment_id = c.id
                   where c.organisation_id = :organisation and c.state_since > :since
                     and c.state not in ('OFFERED', 'ACCEPTED')
                     and not (c.state in ('WITHDRAWN', 'DECLINED') and c.moved_at is not null)
                     and exists (select from pool.commitment_step s
                                  where s.organisation_id = c.organisation_id and s.commitment_id = c.id
                                    and s.to_state = 'ACCEPTED'))
                select person_id, count(*)::int as promised, count(*) filter (where kept)::int as kept,
                       count(*) filter (where missed)::int as missed,
                       count(*) filter (where missed and at > coalesce(
                         (select max(k.at) from ended k where k.person_id = e.person_id and k.kept), '-infinity'))::int as row
                  from ended e group by person_id""", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setParameter(
                        "organisation", tenant.requireOrganisation().value())
                .setParameter("since", Timestamp.from(clock.instant().minus(A_YEAR)))
                .getResultList();
        var names = people.byId(rows.stream()
                .map(row -> new PersonId(row.get("person_id", UUID.class)))
                .toList());
        return rows.stream()
                .map(row -> {
                    var id = row.get("person_id", UUID.class);
                    var person = names.get(new PersonId(id));
                    return new Kept(
                            person == null ? new PersonRef(id, "–", false) : PersonRef.of(person),
                            row.get("promised", Integer.class),
                            row.get("kept", Integer.class),
                            row.get("missed", Integer.class),
                            row.get("row", Integer.class));
                })
                .sorted(Comparator.comparing(Kept::mayNeedAHand).reversed().thenComparing(kept -> kept.person()
                        .name()))
                .toList();
    }

    @Override
    @Transactional
    public CommitmentView didNotCome(CommitmentId id, @Nullable String typed) {
        var commitment = commitments.requireForUpdate(id.value());
        var parties = views.partiesTo(commitment);
        if (!parties.contains(Party.RECEIVER) && !parties.contains(Party.STEWARD)) {
            throw new Forbidden("Whoever is helped says so, or a steward.");
        }
        var refusals = new Refusals();
        var said = refusals.optionalText("words", "A kind word", typed, LONGEST_WORDS);
        refusals.throwIfAny();
        if (isNoted(commitment)) {
            return views.whole(commitment);
        }
        var now = clock.instant();
        commitment.requireStep(CommitmentState.LAPSED, CommitmentState.ACCEPTED, parties, "");
        var due = commitment.terms().dueOn();
        if (due != null && deadlines.now().daysOverdue(commitment) < 0) {
            throw new ProblemException(PoolProblem.NOT_IN_THIS_STATE, "Its day is still to come.");
        }
        purse.giveBack(commitment);
        steps.persist(
                commitment.step(CommitmentState.LAPSED, null, parties, me.id().value(), "", now));
        entities.persist(NoShow.of(commitment, me.id().value(), said, now));
        audit.record(Act.of("pool.did-not-come", id.value(), commitment.personId(), "A promise did not happen."));
        told.missed(commitment);
        entities.flush();
        if (missedInARow(commitment.personId()) == Kept.NUDGE) {
            nudge(commitment);
        }
        return views.whole(commitment);
    }

    private boolean isNoted(Commitment commitment) {
        return entities.createQuery("select count(n) from NoShow n where n.commitmentId = ?1", Long.class)
                        .setParameter(1, commitment.id())
                        .getSingleResult()
                > 0;
    }

    private long missedInARow(UUID person) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from pool.no_show n
                         where n.organisation_id = :organisation and n.person_id = :person and n.at > coalesce(
                           (select max(c.state_since) from pool.commitment c
                             where c.organisation_id = :organisation and c.person_id = :person
                               and c.state in ('FULFILLED', 'CONFIRMED')), '-infinity')""")
                        .setParameter(
                                "organisation", tenant.requireOrganisation().value())
                        .setParameter("person", person)
                        .getSingleResult())
                .longValue();
    }

    /** Without the name: mail is not for that, the page is. */
    private void nudge(Commitment last) {
        for (var steward : seats.holders(SeatKind.STEWARD)) {
            if (!steward.id().value().equals(last.personId())) {
                letters.owe(
                        steward.id(),
                        "promise-nudge/" + last.id(),
                        words.nudge_subject(),
                        words.nudge_body(),
                        "/o/" + tenant.requireOrganisation().value() + "/reliability");
            }
        }
    }
}
