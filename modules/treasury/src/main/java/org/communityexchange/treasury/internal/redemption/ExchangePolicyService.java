package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.treasury.ExchangePolicies;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ExchangePolicyService implements ExchangePolicies {

    private static final View NOTHING_SET = new View(0, null, null, "");
    private static final int WHOLE = 100;

    private final ExchangePolicyRepository policies;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    ExchangePolicyService(
            ExchangePolicyRepository policies,
            Organisations organisations,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.policies = policies;
        this.organisations = organisations;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public View at(Instant instant) {
        return policies.at(instant).map(ExchangePolicy::view).orElse(NOTHING_SET);
    }

    @Override
    @Transactional
    public View set(SetPolicy said, UUID key) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        var fingerprint = Fingerprint.of(said.toString());
        var first = policies.byCommand(me.id().value(), key);
        if (first.isPresent()) {
            if (!first.get().fingerprint().equals(fingerprint)) {
                throw new ProblemException(
                        KernelProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent before with other content.");
            }
            return first.get().view();
        }
        var refusals = new Refusals();
        var floor = refusals.whole(
                "coverageFloorPercent", "What a claim must leave covered", said.coverageFloorPercent(), 0, WHOLE);
        var payer = said.payer() == null || said.payer().isBlank()
                ? null
                : said.payer().strip();
        if (payer != null
                && organisations.all().stream().map(OrganisationView::id).noneMatch(payer::equals)) {
            refusals.refuse("payer", "There is no such organisation.");
        }
        var reason = refusals.text("reason", "Why", said.reason(), CheckedTerms.REASON_MAX);
        refusals.throwIfAny();
        var policy = ExchangePolicy.set(
                Ids.next(), floor, payer, reason, me.id().value(), clock.instant(), key, fingerprint);
        policies.persistAndFlush(policy);
        audit.record(Act.of(
                        "treasury.exchange-policy-set",
                        policy.id(),
                        null,
                        "Claims leave at least " + floor + " % covered"
                                + (payer == null ? "." : "; " + payer + " pays."))
                .because(reason));
        return policy.view();
    }
}
