package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRightView.Kind;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.RedemptionTerms;
import org.communityexchange.treasury.SpendsReceived;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class RedemptionRightService implements RedemptionRights {

    private final RedemptionRightRepository rights;
    private final Organisations organisations;
    private final SpendsReceived spends;
    private final OwnSide ownSide;
    private final People people;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    RedemptionRightService(
            RedemptionRightRepository rights,
            Organisations organisations,
            SpendsReceived spends,
            OwnSide ownSide,
            People people,
            Tenants tenants,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.rights = rights;
        this.organisations = organisations;
        this.spends = spends;
        this.ownSide = ownSide;
        this.people = people;
        this.tenants = tenants;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RedemptionRightView grant(OrganisationId organisation, RedemptionTerms said, UUID key) {
        return decide(organisation, Kind.GRANTED, said, key);
    }

    @Override
    @Transactional
    public RedemptionRightView change(OrganisationId organisation, RedemptionTerms said, UUID key) {
        return decide(organisation, Kind.CHANGED, said, key);
    }

    private RedemptionRightView decide(OrganisationId id, Kind kind, RedemptionTerms said, UUID key) {
        var organisation = begin(id);
        var fingerprint = Fingerprint.of(kind + "|" + id + "|" + said);
        var first = repeated(key, fingerprint);
        if (first.isPresent()) {
            return view(first.get(), organisation);
        }
        var today = today(organisation);
        var terms = CheckedTerms.of(
                said,
                id,
                today,
                spends.offersOf(id).stream().map(SpendsReceived.OwnOffer::id).toList(),
                organisations.all().stream().map(OrganisationView::id).toList());
        var standing = standing(id, today);
        if (kind == Kind.GRANTED && standing.isPresent()) {
            throw new ProblemException(
                    TreasuryProblem.RIGHT_EXISTS, organisation.name() + " has a redemption right already.");
        }
        if (kind == Kind.CHANGED && standing.isEmpty()) {
            throw noRight(organisation);
        }
        var right = RedemptionRight.decided(
                Ids.next(), id.value(), kind, terms, me.id().value(), clock.instant(), key, fingerprint);
        keep(
                right,
                kind == Kind.GRANTED ? "treasury.redemption-right-granted" : "treasury.redemption-right-changed",
                organisation.name() + " may claim up to " + terms.capCredits() + " credits a "
                        + terms.capPeriod().name().toLowerCase(java.util.Locale.ROOT) + " at "
                        + Dollars.words(terms.rateCents()) + ", " + terms.from() + " to " + terms.until() + ".",
                terms.reason());
        return view(right, organisation);
    }

    @Override
    @Transactional
    public RedemptionRightView revoke(OrganisationId id, @Nullable String reason, UUID key) {
        var organisation = begin(id);
        var fingerprint = Fingerprint.of(Kind.REVOKED + "|" + id + "|" + reason);
        var first = repeated(key, fingerprint);
        if (first.isPresent()) {
            return view(first.get(), organisation);
        }
        var refusals = new Refusals();
        var why = refusals.text("reason", "Why", reason, CheckedTerms.REASON_MAX);
        refusals.throwIfAny();
        var today = today(organisation);
        var standing = standing(id, today).orElseThrow(() -> noRight(organisation));
        var right = standing.revoked(Ids.next(), today, why, me.id().value(), clock.instant(), key, fingerprint);
        keep(right, "treasury.redemption-right-revoked", organisation.name() + " may claim no more cash.", why);
        return view(right, organisation);
    }

    private OrganisationView begin(OrganisationId id) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        var organisation = organisations.require(id);
        var decides = me.id();
        tenants.runAs(id, decides.value(), () -> ownSide.refuse(decides, List.of()));
        rights.lock(id.value());
        return organisation;
    }

    private void keep(RedemptionRight right, String action, String summary, String reason) {
        rights.persistAndFlush(right);
        audit.record(Act.of(action, right.id(), null, summary).because(reason));
    }

    private Optional<RedemptionRight> repeated(UUID key, String fingerprint) {
        var first = rights.byCommand(me.id().value(), key);
        if (first.isPresent() && !first.get().fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    KernelProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent before with other content.");
        }
        return first;
    }

    /** What holds today or will hold: the newest decision, unless it ended the right or is over itself. */
    private Optional<RedemptionRight> standing(OrganisationId organisation, LocalDate today) {
        return rights.about(organisation.value()).stream()
                .findFirst()
                .filter(newest -> !newest.isRevocation() && !newest.isOver(today));
    }

    private static ProblemException noRight(OrganisationView organisation) {
        return new ProblemException(TreasuryProblem.NO_RIGHT, organisation.name() + " has no redemption right.");
    }

    @Override
    @Transactional
    public Optional<RedemptionRightView> inForce(OrganisationId id, Instant at) {
        var organisation = organisations.require(id);
        return inForce(organisation, at).map(right -> right.view(organisation.name(), true, null));
    }

    private Optional<RedemptionRight> inForce(OrganisationView organisation, Instant at) {
        var day = LocalDate.ofInstant(at, organisation.zone());
        return rights.counting(organisation.id(), day, at).filter(right -> !right.isRevocation() && !right.isOver(day));
    }

    @Override
    @Transactional
    public List<RedemptionRightView> all() {
        var now = clock.instant();
        var decisions = rights.everything();
        var names = names(decisions);
        var byClaimant = decisions.stream().collect(Collectors.groupingBy(RedemptionRight::claimant));
        return organisations.all().stream()
                .filter(organisation -> byClaimant.containsKey(organisation.id()))
                .map(organisation -> {
                    var about = byClaimant.getOrDefault(organisation.id(), List.of());
                    var day = LocalDate.ofInstant(now, organisation.zone());
                    var counting = about.stream()
                            .filter(right -> right.hasBegun(day))
                            .findFirst()
                            .filter(right -> !right.isRevocation() && !right.isOver(day));
                    var shown = counting.orElse(about.get(0));
                    return shown.view(organisation.name(), counting.isPresent(), names.get(shown.decidedBy()));
                })
                .toList();
    }

    @Override
    @Transactional
    public List<RedemptionRightView> history(OrganisationId id) {
        var organisation = organisations.require(id);
        var decisions = rights.about(id.value());
        var names = names(decisions);
        var now = inForce(organisation, clock.instant()).map(RedemptionRight::id);
        return decisions.stream()
                .map(right -> right.view(
                        organisation.name(), now.filter(right.id()::equals).isPresent(), names.get(right.decidedBy())))
                .toList();
    }

    private RedemptionRightView view(RedemptionRight right, OrganisationView organisation) {
        var now = inForce(organisation, clock.instant()).map(RedemptionRight::id);
        return right.view(
                organisation.name(),
                now.filter(right.id()::equals).isPresent(),
                names(List.of(right)).get(right.decidedBy()));
    }

    /** Visitors see no names. */
    private Map<UUID, String> names(List<RedemptionRight> decisions) {
        if (me.find().isEmpty()) {
            return Map.of();
        }
        var ids =
                decisions.stream().map(right -> new PersonId(right.decidedBy())).toList();
        return people.byId(ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> entry.getValue()
                        .displayName()));
    }

    private LocalDate today(OrganisationView organisation) {
        return LocalDate.ofInstant(clock.instant(), organisation.zone());
    }
}
