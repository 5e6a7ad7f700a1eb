package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Party;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the promises of a series ahead, eight weeks at a time, and carries an answer to one of them to the others. */
@ApplicationScoped
class Repeating {

    private static final int WEEKS_AHEAD = 8;

    private final SeriesRepository series;
    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Repeating(
            SeriesRepository series,
            CommitmentRepository commitments,
            StepRepository steps,
            Organisations organisations,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.series = series;
        this.commitments = commitments;
        this.steps = steps;
        this.organisations = organisations;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Starts a series with its first promise, and makes those of the coming weeks. */
    void start(UUID first, Series started, Terms terms, Price price, @Nullable UUID onBehalfOf) {
        series.persist(started);
        var day = started.nextDay().orElseThrow();
        make(first, started, terms, price, day, started.enteredBy(), onBehalfOf);
        makeAhead(started, terms, price);
    }

    /** Makes what is due until eight weeks from now, after a first one was made. */
    void goOn(UUID id) {
        var going = series.requireForUpdate(id);
        var last = commitments.lastOf(id);
        makeAhead(going, last.terms(), last.price());
    }

    private void makeAhead(Series going, Terms terms, Price price) {
        var until = today().plusWeeks(WEEKS_AHEAD);
        for (var day = going.nextDay(); day.isPresent() && !day.get().isAfter(until); day = going.nextDay()) {
            make(Ids.next(), going, terms, price, day.get(), null, null);
        }
    }

    private void make(
            UUID id,
            Series of,
            Terms terms,
            Price price,
            LocalDate day,
            @Nullable UUID actor,
            @Nullable UUID onBehalfOf) {
        var now = clock.instant();
        var one = Commitment.offered(
                id, of.personId(), terms.on(day, of.id(), of.makeOne()), price.again(), of.enteredBy(), now);
        commitments.persist(one);
        steps.persist(CommitmentStep.of(id, null, CommitmentState.OFFERED, actor, onBehalfOf, "", now));
        if (of.isAccepted()) {
            steps.persist(one.step(CommitmentState.ACCEPTED, null, EnumSet.of(Party.EXCHANGE), null, "", now));
        }
    }

    /** @param id null where nothing repeats */
    void lock(@Nullable UUID id) {
        if (id != null) {
            series.requireForUpdate(id);
        }
    }

    /** Whoever takes up one of a series takes up the others, unless somebody pays: then each is answered for itself. */
    void accepted(Commitment one, Set<Party> parties, UUID actor) {
        var id = one.terms().seriesId();
        if (id == null || one.funding().isPaid()) {
            return;
        }
        var now = clock.instant();
        series.requireForUpdate(id).accepted(now);
        for (var other : commitments.ofSeries(id, List.of(CommitmentState.OFFERED))) {
            if (!other.id().equals(one.id())) {
                steps.persist(other.step(CommitmentState.ACCEPTED, null, parties, actor, "", now));
            }
        }
    }

    /** Ends a series: what lies ahead of today is taken back. */
    List<Commitment> end(UUID id, Set<Party> parties, UUID actor, String reason) {
        var now = clock.instant();
        series.requireForUpdate(id).end(now);
        var ahead = commitments.ofSeries(id, List.of(CommitmentState.OFFERED, CommitmentState.ACCEPTED)).stream()
                .filter(one ->
                        one.terms().dueOn() != null && one.terms().dueOn().isAfter(today()))
                .toList();
        ahead.forEach(one -> steps.persist(one.step(CommitmentState.WITHDRAWN, null, parties, actor, reason, now)));
        audit.record(
                Act.of("pool.series-ended", id, null, "A promise that repeats was ended: " + ahead.size() + " ahead."));
        return ahead;
    }

    LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }
}
