package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.CommitmentEdges;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseCheck;
import org.communityexchange.pool.PromiseSize;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A promise. Moves along {@link CommitmentEdges} and no other way. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "commitment")
class Commitment {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Embedded
    private Report report = Report.none();

    @Embedded
    private @Nullable Price price;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    private @Nullable Integer credits;

    @Column(name = "banked_after")
    private @Nullable Integer bankedAfter;

    @Column(name = "transfer_id")
    private @Nullable UUID transferId;

    /** When what it rests on got another time or place; giving it back is not counted since. */
    @Column(name = "moved_at")
    private @Nullable Instant movedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Formula("(select count(*) from pool.promise_photo p where p.organisation_id = organisation_id"
            + " and p.commitment_id = id)")
    private int photoCount;

    @Version
    private int version;

    protected Commitment() {}

    static Commitment offered(UUID id, UUID person, Terms terms, Price price, UUID enteredBy, Instant now) {
        var commitment = new Commitment();
        commitment.id = id;
        commitment.personId = person;
        commitment.enteredBy = enteredBy;
        commitment.terms = terms;
        commitment.price = price;
        commitment.state = CommitmentState.OFFERED;
        commitment.stateSince = now;
        commitment.createdAt = now;
        return commitment;
    }

    /**
     * Takes one step.
     *
     * @param only the one state it may come from, or null for any from which a step leads there
     * @param parties as whom the actor acts
     * @param actor null for the exchange itself
     * @throws ProblemException 409 {@code not-in-this-state} when no step leads there
     * @throws Forbidden when the step is not the actor's to take
     * @throws InvalidInput when it needs a reason and has none
     */
    CommitmentStep step(
            CommitmentState to,
            @Nullable CommitmentState only,
            Set<Party> parties,
            @Nullable UUID actor,
            String reason,
            Instant now) {
        var edge = requireStep(to, only, parties, reason);
        var forThem = edge.who().contains(Party.CONTRIBUTOR) && parties.contains(Party.CONTRIBUTOR);
        var onBehalfOf = forThem && actor != null && !actor.equals(personId) ? personId : null;
        var step = CommitmentStep.of(id, state, to, actor, onBehalfOf, reason, now);
        state = to;
        stateSince = now;
        return step;
    }

    /**
     * Whether the step may be taken, without taking it: for what has to happen before the row says that it happened.
     *
     * @throws ProblemException as {@link #step}
     */
    CommitmentEdges.Edge requireStep(
            CommitmentState to, @Nullable CommitmentState only, Set<Party> parties, String reason) {
        return requireStep(state, to, only, parties, reason);
    }

    /** As {@link #requireStep(CommitmentState, CommitmentState, Set, String)}, for a promise in some state. */
    static CommitmentEdges.Edge requireStep(
            CommitmentState from,
            CommitmentState to,
            @Nullable CommitmentState only,
            Set<Party> parties,
            String reason) {
        var edge = CommitmentEdges.find(from, to)
                .filter(found -> only == null || found.from() == only)
                .orElseThrow(() -> new ProblemException(
                                PoolProblem.NOT_IN_THIS_STATE,
                                "This promise is " + said(from) + ", so it cannot become " + said(to) + ".")
                        .with("state", from.name()));
        if (edge.who().stream().noneMatch(parties::contains)) {
            throw new Forbidden("This step is not yours to take.");
        }
        if (edge.needsReason() && reason.isEmpty()) {
            throw new InvalidInput("reason", "Say why, in a sentence that the other person reads.");
        }
        return edge;
    }

    /** Other terms, before anybody takes it up. */
    void amend(Negotiation.NewTerms agreed) {
        terms.change(agreed.size(), agreed.dueOn(), agreed.note());
        if (funding().isPaid()) {
            price = price().changed(agreed.credits());
        }
    }

    /**
     * Follows what its turn has become.
     *
     * @param moved when the turn got another time, or null when it has the one it had
     */
    void follow(String title, int minutes, LocalDate day, @Nullable Instant moved) {
        terms.follow(title, minutes, day);
        movedAt = moved == null ? movedAt : moved;
    }

    /** Whether somebody says that it was done, and nobody confirmed it. */
    boolean wasDone() {
        return state == CommitmentState.FULFILLED || state == CommitmentState.DISPUTED;
    }

    void wasDone(Report said) {
        report = said;
    }

    void wasConfirmed(UUID by, Instant now, Payment.Brought brought) {
        confirmedBy = by;
        confirmedAt = now;
        credits = brought.credits();
        bankedAfter = brought.bankedAfter();
        transferId = brought.transfer();
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    Terms terms() {
        return terms;
    }

    Report report() {
        return report;
    }

    /** What a wallet or the pot pays; empty where neither does. */
    Price price() {
        // Not kept: an empty one would look like a change of the row.
        return price == null ? Price.none() : price;
    }

    PromiseCheck.Promised promised() {
        return new PromiseCheck.Promised(personId, terms.needId(), terms.offerId(), terms.title());
    }

    CommitmentState state() {
        return state;
    }

    Funding funding() {
        return terms.funding();
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    /** How many photos of what was done there were when it was read. */
    int photoCount() {
        return photoCount;
    }

    @Nullable
    UUID confirmedBy() {
        return confirmedBy;
    }

    /** What was reported; 0 before. */
    int actualMinutes() {
        var minutes = report.minutes();
        return minutes == null ? 0 : minutes;
    }

    /** What was done, in the size of its kind; what was promised before. */
    PromiseSize counted() {
        var done = report.size(terms.size());
        return done == null ? terms.size() : done;
    }

    int credits() {
        return credits == null ? 0 : credits;
    }

    @Nullable
    UUID transferId() {
        return transferId;
    }

    /** @param people by id: everybody it names */
    CommitmentView view(
            String organisationName,
            Function<UUID, PersonRef> people,
            @Nullable UUID receiver,
            List<PhotoView> photos,
            boolean mayChangePhotos,
            Set<CommitmentState> next,
            List<CommitmentView.StepView> steps) {
        return new CommitmentView(
                id,
                organisationId,
                organisationName,
                people.apply(personId),
                enteredBy.equals(personId) ? null : people.apply(enteredBy),
                receiver == null ? null : people.apply(receiver),
                terms.kind(),
                terms.funding(),
                state,
                stateSince,
                terms.title(),
                terms.note(),
                terms.needId(),
                terms.offerId(),
                terms.shiftId(),
                terms.expectedMinutes(),
                terms.expectedCredits(),
                report.minutes(),
                report.doneOn(),
                report.note(),
                confirmedBy == null ? null : people.apply(confirmedBy),
                confirmedAt,
                credits,
                bankedAfter,
                transferId,
                createdAt,
                version,
                terms.size(),
                report.size(terms.size()),
                report.reference(),
                price().payerId() == null ? null : people.apply(price().payerId()),
                price().credits(),
                price().agreedBy() != null,
                price().holdId(),
                terms.dueOn(),
                movedAt,
                terms.seriesId(),
                photos,
                mayChangePhotos,
                next,
                steps);
    }

    static String said(CommitmentState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
