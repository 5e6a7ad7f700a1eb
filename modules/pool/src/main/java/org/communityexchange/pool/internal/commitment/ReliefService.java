package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PromiseSize;
import org.communityexchange.pool.QueueItem.Warning;
import org.communityexchange.pool.Relief;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final ConfirmationService confirmations;
    private final CommitmentService promises;
    private final Checks checks;
    private final PromiseAlbum album;
    private final EntityManager entities;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ReliefService(
            CommitmentRepository commitments,
            CommitmentViews views,
            ConfirmationService confirmations,
            CommitmentService promises,
            Checks checks,
            PromiseAlbum album,
            EntityManager entities,
            Organisations organisations,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.views = views;
        this.confirmations = confirmations;
        this.promises = promises;
        this.checks = checks;
        this.album = album;
        this.entities = entities;
        this.organisations = organisations;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<PotRequest> potRequests() {
        requireSteward();
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
    public List<StewardWork> stewardWork() {
        requireSteward();
        var select = entities.createNativeQuery("""
                select id, organisation_id, organisation_name, title, person_name, funding, actual_minutes, actual_cents,
                       actual_units, unit_credits, agreed_credits, done_on, fulfilment_note, reference, version, state_since,
                       evidence_above, second_above, pair_most, together, photographed, has_word, own_word
                from pool.relief_work order by state_since, id""", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(MOST).getResultList();
        var photos = rows.isEmpty() ? Map.<UUID, List<PhotoView>>of() : album.shownForRelief();
        return rows.stream()
                .map(row -> new StewardWork(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("title", String.class),
                        row.get("person_name", String.class),
                        done(row),
                        row.get("done_on", LocalDate.class),
                        row.get("fulfilment_note", String.class),
                        row.get("reference", String.class),
                        photos.getOrDefault(row.get("id", UUID.class), List.of()),
                        row.get("version", Integer.class),
                        warnings(row),
                        row.get("own_word", Boolean.class),
                        row.get("state_since", Instant.class)))
                .toList();
    }

    private static PromiseSize done(Tuple row) {
        return new PromiseSize(
                row.get("actual_minutes", Integer.class),
                row.get("actual_cents", Long.class),
                row.get("actual_units", Integer.class),
                row.get("unit_credits", Integer.class),
                null);
    }

    /** As {@link Checks} says at the press, of work in an organisation whose rules are not read here. */
    private static Set<Warning> warnings(Tuple row) {
        var agreed = row.get("agreed_credits", Integer.class);
        var thanks = row.get("funding", String.class).equals(Funding.THANKS.name());
        var credits = agreed != null ? agreed : thanks ? 0 : done(row).credits();
        var isEvident = row.get("photographed", Boolean.class)
                || !row.get("fulfilment_note", String.class).isEmpty()
                || !row.get("reference", String.class).isEmpty();
        var isSaidByAnother = row.get("has_word", Boolean.class) && !row.get("own_word", Boolean.class);
        return Checks.warnings(
                !isEvident && isAbove(credits, row.get("evidence_above", Integer.class)),
                row.get("together", Long.class) >= row.get("pair_most", Integer.class),
                !isSaidByAnother && isAbove(credits, row.get("second_above", Integer.class)));
    }

    private static boolean isAbove(int credits, @Nullable Integer most) {
        return most != null && credits > most;
    }

    @Override
    @Transactional
    public CommitmentState confirmFromOutside(CommitmentId id, @Nullable Integer version, @Nullable String why) {
        var commitment = workOfASteward(id);
        if (commitment.state() != CommitmentState.CONFIRMED) {
            confirmations.confirmFromOutside(commitment, version, why);
        }
        return commitment.state();
    }

    @Override
    @Transactional
    public void askFromOutside(CommitmentId id, @Nullable String question) {
        var commitment = workOfASteward(id);
        views.refuseTies(commitment);
        confirmations.ask(commitment, EnumSet.of(Party.STEWARD), question);
    }

    @Override
    @Transactional
    public void declineFromOutside(CommitmentId id, @Nullable String reason) {
        var commitment = workOfASteward(id);
        views.refuseTies(commitment);
        promises.declineFromOutside(commitment, reason);
    }

    /**
     * Locked until the transaction ends.
     *
     * @throws NotFound unless it is the work of a steward here, and whoever asks a steward of another organisation
     */
    private Commitment workOfASteward(CommitmentId id) {
        requireOutsider();
        var commitment = commitments.requireForUpdate(id.value());
        var subject = Checks.Subject.of(commitment);
        if (!checks.about(List.of(subject)).isElsewhere(subject)) {
            throw new NotFound("commitment");
        }
        return commitment;
    }

    /** Which of it is for whom, the views say: to the council they show nothing of what stewards decide. */
    private void requireSteward() {
        if (!me.may(Right.DECIDE_FOR_EXCHANGE)
                && organisations.belongings().stream().noneMatch(Organisations.Belonging::isSteward)) {
            throw new Forbidden("Stewards decide for other organisations.");
        }
    }

    @Override
    @Transactional
    public void agreeToPot(CommitmentId id) {
        requireOutsider();
        var commitment = commitments.requireForUpdate(id.value());
        if (commitment.funding() != Funding.POT) {
            throw new NotFound("commitment");
        }
        views.refuseTies(commitment);
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
}
