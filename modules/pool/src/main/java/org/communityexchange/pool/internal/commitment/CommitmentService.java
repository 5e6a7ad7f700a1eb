package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.OwnCommitment;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class CommitmentService implements Commitments {

    /** Nothing was promised here before the exchange was thought of. */
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private static final int LONGEST_REASON = 1000;

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final OwnCommitments own;
    private final Drafts drafts;
    private final Shifts shifts;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            OwnCommitments own,
            Drafts drafts,
            Shifts shifts,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.own = own;
        this.drafts = drafts;
        this.shifts = shifts;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PromisePreview preview(MakePromise said) {
        me.demand(Right.COMMIT);
        return drafts.of(said, contributor(said));
    }

    @Override
    @Transactional
    public CommitmentView promise(MakePromise said, @Nullable UUID key) {
        me.demand(Right.COMMIT);
        var person = contributor(said);
        var id = commands.once(key, "promise|" + said, made -> make(made, said, person));
        return views.whole(commitments.require(id));
    }

    private void make(UUID id, MakePromise said, PersonView person) {
        var now = clock.instant();
        var draft = drafts.of(said, person);
        var actor = me.id().value();
        var onBehalfOf =
                actor.equals(draft.person().id()) ? null : draft.person().id();
        if (said.shift() != null) {
            // Takes the lock on the shift, under which places are counted and given away.
            shifts.take(new ShiftId(said.shift()), draft.person().id());
        }
        var origin = new Terms.Origin(said.need(), said.offer(), said.shift());
        var commitment = Commitment.offered(id, draft.person().id(), Terms.of(draft, origin), actor, now);
        commitments.persist(commitment);
        steps.persist(CommitmentStep.of(id, null, CommitmentState.OFFERED, actor, onBehalfOf, "", now));
        if (said.shift() != null) {
            steps.persist(commitment.step(CommitmentState.ACCEPTED, null, EnumSet.of(Party.EXCHANGE), null, "", now));
        }
        commitments.flush();
        audit.record(Act.of("pool.commitment-made", id, draft.person().id(), "Something was promised.")
                .onBehalfOf(onBehalfOf));
    }

    private PersonView contributor(MakePromise said) {
        return people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
    }

    @Override
    @Transactional
    public CommitmentView view(CommitmentId id) {
        var commitment = commitments.require(id.value());
        views.partiesTo(commitment);
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public Listing<CommitmentView> here(ListQuery query) {
        var whose = me.may(Right.CONFIRM) ? null : me.id().value();
        var page = Listing.of(commitments.newest(whose, query), query.limit(), Commitment::id);
        return new Listing<>(views.briefly(page.items()), page.next());
    }

    @Override
    @Transactional
    public Listing<OwnCommitment> mine(ListQuery query) {
        return own.newest(query);
    }

    @Override
    @Transactional
    public CommitmentView accept(CommitmentId id) {
        return step(id, CommitmentState.ACCEPTED, CommitmentState.OFFERED, "", "A promise was taken up.");
    }

    @Override
    @Transactional
    public CommitmentView decline(CommitmentId id, @Nullable String reason) {
        return step(id, CommitmentState.DECLINED, null, reason, "A promise was declined.");
    }

    @Override
    @Transactional
    public CommitmentView withdraw(CommitmentId id, @Nullable String reason) {
        return step(id, CommitmentState.WITHDRAWN, null, reason, "A promise was taken back.");
    }

    /** @param only the one state it may come from, or null for any that leads there */
    private CommitmentView step(
            CommitmentId id,
            CommitmentState to,
            @Nullable CommitmentState only,
            @Nullable String reason,
            String summary) {
        var commitment = commitments.requireForUpdate(id.value());
        var parties = views.partiesTo(commitment);
        if (commitment.state() != to) {
            var words = reason(reason);
            var step = commitment.step(to, only, parties, me.id().value(), words, clock.instant());
            steps.persist(step);
            audit.record(Act.of("pool.commitment-" + Commitment.said(to), id.value(), commitment.personId(), summary)
                    .onBehalfOf(step.onBehalfOf())
                    .because(words.isEmpty() ? null : words));
        }
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public CommitmentView fulfil(CommitmentId id, ReportFulfilment said) {
        var commitment = commitments.requireForUpdate(id.value());
        var parties = views.partiesTo(commitment);
        var refusals = new Refusals();
        var minutes = refusals.whole("minutes", "Minutes", said.minutes(), 1, Drafts.MOST_MINUTES);
        var day = refusals.chosen("doneOn", "Day", said.doneOn());
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        if (day != null && day.isBefore(EARLIEST)) {
            refusals.refuse("doneOn", "“Day” cannot be before 1 January 2020.");
        } else if (day != null && day.isAfter(clock.instant().atZone(zone).toLocalDate())) {
            refusals.refuse("doneOn", "“Day” cannot be after today.");
        }
        var note = refusals.optionalText("note", "Note", said.note(), 2000);
        refusals.throwIfAny();
        if (commitment.state() == CommitmentState.FULFILLED
                && commitment.report().says(minutes, day, note)) {
            return views.whole(commitment);
        }
        var step = commitment.step(
                CommitmentState.FULFILLED, null, parties, me.id().value(), "", clock.instant());
        commitment.wasDone(Report.of(minutes, day, note, me.id().value()));
        steps.persist(step);
        audit.record(
                Act.of("pool.commitment-fulfilled", id.value(), commitment.personId(), "A promise was said to be kept.")
                        .onBehalfOf(step.onBehalfOf()));
        return views.whole(commitment);
    }

    static String reason(@Nullable String typed) {
        var refusals = new Refusals();
        var reason = refusals.optionalText("reason", "Reason", typed, LONGEST_REASON);
        refusals.throwIfAny();
        return reason;
    }
}
