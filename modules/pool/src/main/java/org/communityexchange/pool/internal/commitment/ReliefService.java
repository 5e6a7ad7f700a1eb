package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.Relief;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ReliefService implements Relief {

    private static final int MOST = 200;

    private final CommitmentRepository commitments;
    private final CommitmentViews views;
    private final EntityManager entities;
    private final Organisations organisations;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ReliefService(
            CommitmentRepository commitments,
            CommitmentViews views,
            EntityManager entities,
            Organisations organisations,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.views = views;
        this.entities = entities;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<PotRequest> potRequests() {
        if (organisations.belongings().stream().noneMatch(Organisations.Belonging::isSteward)) {
            throw new Forbidden("Stewards decide about requests of other organisations.");
        }
        var select = entities.createNativeQuery("""
                select id, organisation_id, organisation_name, title, agreed_credits, created_at
                from pool.pot_request order by created_at, id""", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(row -> new PotRequest(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("title", String.class),
                        row.get("agreed_credits", Integer.class),
                        row.get("created_at", Instant.class)))
                .toList();
    }

    @Override
    @Transactional
    public void agreeToPot(CommitmentId id) {
        requireOutsider();
        var commitment = commitments.requireForUpdate(id.value());
        if (commitment.funding() != Funding.POT) {
            throw new NotFound("commitment");
        }
        refuseTies(commitment);
        if (commitment.price().agreedBy() != null) {
            return;
        }
        if (commitment.state() != CommitmentState.OFFERED) {
            throw new NotFound("commitment");
        }
        commitment.price().agree(me.id().value(), clock.instant());
        audit.record(Act.of(
                "pool.pot-agreed",
                id.value(),
                commitment.personId(),
                "A steward of another organisation agreed that the pot pays "
                        + commitment.price().credits() + " credits."));
    }

    /** A steward of another organisation who does not belong to this one. */
    private void requireOutsider() {
        var here = tenant.requireOrganisation().value();
        var belongsHere = me.may(Right.SEE_MEMBERS);
        var isStewardElsewhere = organisations.belongings().stream()
                .anyMatch(
                        place -> place.isSteward() && !place.organisation().id().equals(here));
        if (belongsHere || !isStewardElsewhere) {
            throw new NotFound("commitment");
        }
    }

    /** The ties of a confirmation, and those to the person helped. */
    private void refuseTies(Commitment commitment) {
        var receiver = views.receiverOf(commitment);
        var sharesHousehold = people.sameHousehold(me.id(), new PersonId(commitment.personId()))
                || (receiver != null && people.sameHousehold(me.id(), new PersonId(receiver)));
        ConfirmationRules.refuseTies(
                me.id().value(),
                new ConfirmationRules.Ties(
                        commitment.personId(),
                        commitment.enteredBy(),
                        commitment.report().by(),
                        receiver,
                        sharesHousehold));
    }
}
