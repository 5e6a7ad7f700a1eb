package org.communityexchange.pool.internal.pot;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.PersonOwned;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PotAskState;
import org.communityexchange.pool.PotAskView;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One quiet request. The database shows it to the person, to whoever wrote it down, and to those who may decide. */
@Entity
@PersonOwned
@Table(schema = "pool", name = "pot_ask")
class PotAsk {

    @Id
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "entered_by", updatable = false)
    private UUID enteredBy;

    @Column(updatable = false)
    private String through;

    @Column(updatable = false)
    private int credits;

    @Column(updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    private PotAskState state;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "raised_at")
    private @Nullable Instant raisedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    private String reason;

    @Column(name = "transfer_id")
    private @Nullable UUID transferId;

    @Column(name = "command_key", updatable = false)
    private @Nullable UUID commandKey;

    @Version
    private int version;

    protected PotAsk() {}

    /** What is asked, looked at before. */
    record Asked(UUID person, UUID enteredBy, String through, int credits, String words) {}

    static PotAsk of(UUID id, Asked asked, @Nullable UUID key, Instant now) {
        var ask = new PotAsk();
        ask.id = id;
        ask.personId = asked.person();
        ask.enteredBy = asked.enteredBy();
        ask.through = asked.through();
        ask.credits = asked.credits();
        ask.words = asked.words();
        ask.state = PotAskState.WAITING;
        ask.askedAt = now;
        ask.stateSince = now;
        ask.reason = "";
        ask.commandKey = key;
        return ask;
    }

    boolean says(Asked asked) {
        return personId.equals(asked.person())
                && through.equals(asked.through())
                && credits == asked.credits()
                && words.equals(asked.words());
    }

    /** Whether nobody answered in time, written down or not. */
    boolean isOver(int answerDays, Instant now) {
        return isOpen() && !stateSince.plus(Duration.ofDays(answerDays)).isAfter(now);
    }

    boolean isOpen() {
        return state == PotAskState.WAITING || state == PotAskState.RAISED;
    }

    /** @throws ProblemException 409 {@code pot-ask-answered} unless it waits for an answer */
    void requireWaiting(int answerDays, Instant now) {
        if (!isOpen() || isOver(answerDays, now)) {
            throw new ProblemException(
                    PoolProblem.POT_ASK_ANSWERED,
                    "This request was answered or taken back meanwhile, or its time ran out.");
        }
    }

    void granted(UUID by, UUID transfer, Instant now) {
        become(PotAskState.GRANTED, now);
        decidedBy = by;
        transferId = transfer;
    }

    void declined(UUID by, String why, Instant now) {
        become(PotAskState.DECLINED, now);
        decidedBy = by;
        reason = why;
    }

    void withdrawn(Instant now) {
        become(PotAskState.WITHDRAWN, now);
    }

    void lapsed(Instant now) {
        become(PotAskState.LAPSED, now);
    }

    void raised(Instant now) {
        become(PotAskState.RAISED, now);
        raisedAt = now;
    }

    boolean mayBeRaised(int answerDays, Instant now) {
        return raisedAt == null && (state == PotAskState.LAPSED || isOver(answerDays, now));
    }

    private void become(PotAskState next, Instant now) {
        state = next;
        stateSince = now;
    }

    /** Whether this is what the person already decided. */
    boolean wasDecided(PotAskState as, UUID by) {
        return state == as && by.equals(decidedBy);
    }

    boolean isOf(UUID person) {
        return personId.equals(person) || enteredBy.equals(person);
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

    String through() {
        return through;
    }

    int credits() {
        return credits;
    }

    PotAskState state() {
        return state;
    }

    /** For whom it was written down, or null when they wrote it themselves. */
    @Nullable
    UUID onBehalfOf() {
        return enteredBy.equals(personId) ? null : personId;
    }

    PotAskView view(PersonRef person, @Nullable String organisationName, int answerDays, Instant now) {
        var over = isOver(answerDays, now);
        return new PotAskView(
                id,
                person,
                through,
                Objects.requireNonNullElse(organisationName, through),
                credits,
                words,
                over ? PotAskState.LAPSED : state,
                askedAt,
                stateSince,
                reason,
                transferId,
                mayBeRaised(answerDays, now));
    }
}
