package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.PromisePolicy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * When promises lapse. It follows from dates at the moment somebody looks or acts, so nothing depends on the nightly job
 * having run: that only writes it down, gives back what was set aside, and sends the letters.
 */
@ApplicationScoped
class Deadlines {

    /** The rules and the time at one moment, for however many promises. */
    record Moment(PromisePolicy rules, ZoneId zone, Instant now) {

        /** What was offered until then has lapsed, unless somebody answered. */
        Instant answeredSince() {
            return now.minus(Duration.ofDays(rules.answerDays()));
        }

        /** Whether its time ran out, written down or not. */
        boolean isOver(Commitment commitment) {
            return switch (commitment.state()) {
                case OFFERED -> !commitment.stateSince().isAfter(answeredSince());
                case ACCEPTED -> daysOverdue(commitment) > rules.overdueLapseDays();
                default -> false;
            };
        }

        /** How many days ago it was due: its day, or the day it was accepted if that is later. Below zero before that. */
        long daysOverdue(Commitment commitment) {
            var accepted = day(commitment.stateSince());
            var due = commitment.terms().dueOn();
            var counts = due == null || due.isBefore(accepted) ? accepted : due;
            return day(now).toEpochDay() - counts.toEpochDay();
        }

        private LocalDate day(Instant instant) {
            return instant.atZone(zone).toLocalDate();
        }
    }

    private final PromisePolicies policies;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Clock clock;

    Deadlines(PromisePolicies policies, Organisations organisations, TenantContext tenant, Clock clock) {
        this.policies = policies;
        this.organisations = organisations;
        this.tenant = tenant;
        this.clock = clock;
    }

    Moment now() {
        return in(organisations.require(tenant.requireOrganisation()).zone());
    }

    /** As {@link #now}, by the clocks of this zone: those of the current organisation, which may be suspended. */
    Moment in(ZoneId zone) {
        return new Moment(policies.here(), zone, clock.instant());
    }

    /** @throws ProblemException 409 {@code not-in-this-state} for what has lapsed */
    void requireInTime(Commitment commitment) {
        if (now().isOver(commitment)) {
            throw new ProblemException(
                            PoolProblem.NOT_IN_THIS_STATE,
                            commitment.state() == CommitmentState.OFFERED
                                    ? "Nobody answered in time, so this promise has lapsed. It can be made again."
                                    : "Its day is long past, so this promise has lapsed. It can be made again.")
                    .with("state", CommitmentState.LAPSED.name());
        }
    }
}
