package org.communityexchange.treasury.internal.grant;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.treasury.AccountNames;
import org.communityexchange.treasury.CreditGrantView;
import org.communityexchange.treasury.CreditGrants;
import org.communityexchange.treasury.GiftReceiver;
import org.communityexchange.treasury.GrantCredits;
import org.communityexchange.treasury.IssueByDecision;
import org.communityexchange.treasury.Issuing;
import org.communityexchange.treasury.TakeBackIssue;
import org.communityexchange.treasury.TreasuryProblem;
import org.communityexchange.treasury.internal.gift.Receivers;
import org.communityexchange.treasury.internal.redemption.Fingerprint;
import org.communityexchange.treasury.internal.redemption.OwnSide;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Whatever a grant changes, it changes inside the issuer, in one transaction: the decision, the credits, their backing. */
@ApplicationScoped
class GrantService implements CreditGrants {

    private static final String GRANT = "credit-grant";
    private static final String TAKE_BACK = "credit-grant-reversal";

    private final GrantRepository grants;
    private final Issuing issuing;
    private final Organisations organisations;
    private final OwnSide ownSide;
    private final People people;
    private final GrantMessages words;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    GrantService(
            GrantRepository grants,
            Issuing issuing,
            Organisations organisations,
            OwnSide ownSide,
            People people,
            GrantMessages words,
            Tenants tenants,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.grants = grants;
        this.issuing = issuing;
        this.organisations = organisations;
        this.ownSide = ownSide;
        this.people = people;
        this.words = words;
        this.tenants = tenants;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CreditGrantView grant(GrantCredits said, UUID key) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        var decides = me.id();
        var issuer = said.issuer() == null || !OrganisationId.isValid(said.issuer())
                ? null
                : organisations.require(new OrganisationId(said.issuer()));
        var today = issuer == null
                ? LocalDate.MAX
                : clock.instant().atZone(issuer.zone()).toLocalDate();
        var checked = CheckedGrant.of(said, today);
        refuseOwnSide(decides, checked.to());
        var id = tenants.call(
                new OrganisationId(checked.issuer()), decides.value(), () -> once(checked, decides.value(), key));
        return view(grants.require(id));
    }

    private UUID once(CheckedGrant said, UUID by, UUID key) {
        grants.lock(by, key);
        var fingerprint = Fingerprint.of(said.toString());
        var first = grants.byCommand(by, key);
        if (first.isPresent()) {
            if (!first.get().fingerprint().equals(fingerprint)) {
                throw new ProblemException(
                        KernelProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent before with other content.");
            }
            return first.get().id();
        }
        var id = Ids.next();
        var issued = issuing.grant(new IssueByDecision(
                TransferIds.of(GRANT, said.issuer(), id),
                Receivers.account(said.to()),
                said.credits(),
                said.besideBudgets(),
                new Cause("CREDITS_GRANTED", id, by)));
        grants.persistAndFlush(CreditGrant.of(
                id,
                said,
                issued.id().value(),
                issued.declaredCents(),
                new CreditGrant.Sent(by, clock.instant(), key, fingerprint)));
        audit.record(Act.of(
                        "treasury.credits-granted",
                        id,
                        said.to().person(),
                        said.credits() + " credits were granted by decision " + said.reference() + " of "
                                + said.decidedOn() + (said.besideBudgets() ? ", beside the budgets." : "."))
                .because(said.decision()));
        return id;
    }

    /** Law 4: nobody decides about money for themselves, their household, or an organisation of their own. */
    private void refuseOwnSide(PersonId decides, GiftReceiver to) {
        if (to.person() != null) {
            var receiver = people.require(new PersonId(to.person())).id();
            if (people.sameHousehold(decides, receiver)) {
                throw new ProblemException(TreasuryProblem.OWN_SIDE, words.own_side());
            }
        } else if (to.organisation() != null) {
            var receiver = new OrganisationId(to.organisation());
            organisations.require(receiver);
            tenants.runAs(receiver, decides.value(), () -> ownSide.refuse(decides, List.of()));
        }
    }

    @Override
    @Transactional
    public CreditGrantView takeBack(UUID id, @Nullable String said) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        var by = me.id().value();
        var issuer = grants.require(id).issuer();
        tenants.runAs(new OrganisationId(issuer), by, () -> end(id, said, by));
        grants.getEntityManager().clear();
        return view(grants.require(id));
    }

    private void end(UUID id, @Nullable String said, UUID by) {
        var grant = grants.requireForUpdate(id);
        if (grant.isTakenBack()) {
            return;
        }
        var refusals = new Refusals();
        var reason = refusals.text("reason", "Why", said, CheckedGrant.REASON_MAX);
        refusals.throwIfAny();
        issuing.takeBack(new TakeBackIssue(
                TransferIds.of(TAKE_BACK, grant.issuer(), id),
                new TransferId(grant.transferId()),
                new Cause("GRANT_TAKEN_BACK", id, by),
                null));
        grant.takenBack(by, clock.instant(), reason);
        audit.record(Act.of(
                        "treasury.grant-taken-back",
                        id,
                        grant.to().person(),
                        grant.credits() + " credits granted by decision " + grant.reference() + " were taken back.")
                .because(reason));
    }

    @Override
    @Transactional
    public Listing<CreditGrantView> all(ListQuery query) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        var page = Listing.of(grants.newest(query), query.limit(), CreditGrant::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public CreditGrantView view(UUID id) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        return view(grants.require(id));
    }

    @Override
    @Transactional
    public List<Total> totals() {
        var names = new AccountNames(organisations);
        return grants.sums().stream()
                .map(sum -> new Total(sum.issuer(), names.owner(sum.issuer()), sum.decisions(), sum.credits()))
                .toList();
    }

    @Override
    @Transactional
    public Map<UUID, String> references(Collection<UUID> ids) {
        return grants.among(ids).stream().collect(Collectors.toMap(CreditGrant::id, CreditGrant::reference));
    }

    private CreditGrantView view(CreditGrant grant) {
        return views(List.of(grant)).get(0);
    }

    private List<CreditGrantView> views(List<CreditGrant> shown) {
        var names = people.byId(shown.stream()
                .flatMap(grant -> Stream.of(grant.grantedBy(), grant.to().person()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
        var places = new AccountNames(organisations);
        return shown.stream()
                .map(grant -> {
                    var to = grant.to();
                    var toName = to.organisation() == null ? words.pot() : places.owner(to.organisation());
                    return grant.view(
                            places.owner(grant.issuer()),
                            to.person() == null ? toName : name(names, to.person()),
                            name(names, grant.grantedBy()));
                })
                .toList();
    }

    private static String name(Map<PersonId, org.communityexchange.identity.PersonView> names, UUID person) {
        var found = names.get(new PersonId(person));
        return found == null ? "–" : found.displayName();
    }
}
