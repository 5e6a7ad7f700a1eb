package org.communityexchange.treasury.internal.issuing;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.IssueByDecision;
import org.communityexchange.treasury.IssueForWork;
import org.communityexchange.treasury.IssuePreview;
import org.communityexchange.treasury.Issuing;
import org.communityexchange.treasury.MoneyPolicies;
import org.communityexchange.treasury.MoneyPolicy;
import org.communityexchange.treasury.TakeBackIssue;
import org.communityexchange.treasury.WhenFundingIsShort;
import org.communityexchange.treasury.internal.budget.Allowance;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class IssuingService implements Issuing {

    private static final int MOST = 10_000;

    private final MoneyPolicies policies;
    private final Allowance allowance;
    private final Ledger ledger;
    private final Books books;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Clock clock;

    IssuingService(
            MoneyPolicies policies,
            Allowance allowance,
            Ledger ledger,
            Books books,
            Organisations organisations,
            TenantContext tenant,
            Clock clock) {
        this.policies = policies;
        this.allowance = allowance;
        this.ledger = ledger;
        this.books = books;
        this.organisations = organisations;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued issue(IssueForWork command) {
        allowance.use(List.of(use(command)));
        var terms = terms();
        return issued(ledger.issue(backed(command, terms)), command.credits(), terms.policy());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Issued> issueAll(List<IssueForWork> commands) {
        if (commands.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " at once");
        }
        if (commands.isEmpty()) {
            return List.of();
        }
        allowance.use(commands.stream().map(IssuingService::use).toList());
        var terms = terms();
        var posted = ledger.issueAll(
                commands.stream().map(command -> backed(command, terms)).toList());
        var issued = new ArrayList<Issued>();
        for (var i = 0; i < commands.size(); i++) {
            issued.add(issued(posted.get(i), commands.get(i).credits(), terms.policy()));
        }
        return issued;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued grant(IssueByDecision command) {
        if (!command.besideBudgets()) {
            allowance.use(List.of(new Allowance.Use(command.id().value(), command.credits(), null)));
        }
        var terms = terms();
        var issue = unbacked(command.id(), command.to(), command.credits(), LotSource.GRANT, command.cause(), terms);
        return issued(ledger.issue(backed(issue, terms)), command.credits(), terms.policy());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(TakeBackIssue command) {
        var rest = command.rest();
        allowance.giveBack(command.issue().value(), command.id().value(), rest == null ? 0 : rest.credits());
        ledger.reverse(new ReverseTransfer(command.id(), command.issue(), command.cause()));
        if (rest != null) {
            ledger.issue(unbacked(rest.id(), rest.to(), rest.credits(), LotSource.WORK, command.cause(), terms())
                    .backedBy(Backing.ofFunding(here(), Backing.Shortfall.LIST)));
        }
    }

    @Override
    @Transactional
    public IssuePreview preview(long credits, @Nullable UUID event) {
        var policy = policies.inForce();
        var declared = policy.declaredCents(credits);
        var funding = books.balance(AccountRef.funding(here())).quantity();
        var funded = Math.min(declared, funding);
        var missing = declared - funded;
        return new IssuePreview(
                credits,
                declared,
                funded,
                missing,
                missing > 0 && policy.whenShort() == WhenFundingIsShort.STOP,
                allowance.left(event));
    }

    private IssueCredits backed(IssueForWork command, Terms terms) {
        return backed(
                unbacked(command.id(), command.to(), command.credits(), LotSource.WORK, command.cause(), terms), terms);
    }

    private IssueCredits backed(IssueCredits issue, Terms terms) {
        var policy = terms.policy();
        // Without backing there is no money to wait for, and nobody waits for the funding's lock.
        return policy.backingPercent() == 0
                ? issue
                : issue.backedBy(Backing.ofFunding(
                        here(),
                        policy.whenShort() == WhenFundingIsShort.STOP
                                ? Backing.Shortfall.REFUSE
                                : Backing.Shortfall.LIST));
    }

    private IssueCredits unbacked(
            TransferId id, AccountRef to, long credits, LotSource source, Cause cause, Terms terms) {
        var policy = terms.policy();
        var lot = new LotTerms(source, policy.declaredCents(credits), terms.expiresAt(), policy.termsVersion());
        return new IssueCredits(id, here(), to, credits, lot, cause);
    }

    /** What counts for everything issued in this call. */
    private record Terms(MoneyPolicy policy, @Nullable Instant expiresAt) {}

    private Terms terms() {
        var policy = policies.inForce();
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return new Terms(policy, policy.expiryOf(clock.instant(), zone));
    }

    private static Allowance.Use use(IssueForWork command) {
        return new Allowance.Use(command.id().value(), command.credits(), command.event());
    }

    private static Issued issued(Posted posted, long credits, MoneyPolicy policy) {
        return new Issued(posted.id(), credits, policy.declaredCents(credits), posted.fundedCents());
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
