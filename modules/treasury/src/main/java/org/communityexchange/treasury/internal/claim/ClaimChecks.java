package org.communityexchange.treasury.internal.claim;

import static org.communityexchange.kernel.value.Dollars.words;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.Books;
import org.communityexchange.treasury.ClaimCheck;
import org.communityexchange.treasury.ClaimCheck.Light;
import org.communityexchange.treasury.ClaimCheck.Name;
import org.communityexchange.treasury.Coverage;
import org.communityexchange.treasury.ExchangePolicies;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.SpendsReceived;
import org.communityexchange.treasury.internal.redemption.OwnSide;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at a claim inside the organisation that claims: ten things, each with its reason and its figures. */
@ApplicationScoped
class ClaimChecks {

    /** Percentage points above the floor within which whoever approves says a word. */
    private static final int NEAR_FLOOR = 10;

    private static final int POINTS = 100;

    private final RedemptionRights rights;
    private final ExchangePolicies policies;
    private final SpendsReceived spends;
    private final Coverage coverage;
    private final ClaimLots lots;
    private final Caps caps;
    private final ExchangeClaims exchange;
    private final Books books;
    private final Backings backings;
    private final OwnSide ownSide;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Periods periods;
    private final Clock clock;

    ClaimChecks(
            RedemptionRights rights,
            ExchangePolicies policies,
            SpendsReceived spends,
            Coverage coverage,
            ClaimLots lots,
            Caps caps,
            ExchangeClaims exchange,
            Books books,
            Backings backings,
            OwnSide ownSide,
            Organisations organisations,
            TenantContext tenant,
            Periods periods,
            Clock clock) {
        this.rights = rights;
        this.policies = policies;
        this.spends = spends;
        this.coverage = coverage;
        this.lots = lots;
        this.caps = caps;
        this.exchange = exchange;
        this.books = books;
        this.backings = backings;
        this.ownSide = ownSide;
        this.organisations = organisations;
        this.tenant = tenant;
        this.periods = periods;
        this.clock = clock;
    }

    Examination of(CashClaim claim, List<ClaimedSpend> claimed, Approver approver) {
        var here = organisations.require(tenant.requireOrganisation());
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, here.zone());
        var right = rights.inForce(new OrganisationId(here.id()), now).orElse(null);
        var found = lots.of(here.id(), claimed);
        var payer = payer(right, now);
        var checks = new ArrayList<ClaimCheck>();
        checks.add(right(right, claim));
        if (right != null) {
            checks.add(cap(right, day, claim.credits()));
        }
        checks.add(spends(right, claimed));
        checks.add(lots(found, claim.credits()));
        var missing = 0L;
        if (right != null) {
            var cash = Math.multiplyExact(claim.credits(), (long) right.rateCents());
            checks.add(approver(approver, claim, right, cash));
            checks.add(payer(payer, here));
            var funds = funds(claim, found, cash);
            checks.add(funds.check());
            var covered = coverage(claim.credits(), cash, now);
            checks.add(covered.check());
            missing = Math.max(funds.missingCents(), covered.missingCents());
        }
        checks.add(backing(found));
        checks.add(month(here, day));
        return new Examination(List.copyOf(checks), right, found.parts(), payer, missing);
    }

    private @Nullable String payer(@Nullable RedemptionRightView right, Instant now) {
        return right != null && right.payer() != null
                ? right.payer()
                : policies.at(now).payer();
    }

    private static ClaimCheck right(@Nullable RedemptionRightView right, CashClaim claim) {
        if (right == null) {
            return red(Name.RIGHT, "No redemption right is in force today.", Map.of());
        }
        var said = claim.rateCents();
        var figures = Map.of("rateCents", (long) right.rateCents());
        if (said != null && said != right.rateCents()) {
            return red(
                    Name.RIGHT,
                    "The rate is " + words(right.rateCents()) + " now and was " + words(said)
                            + " when this was submitted. Withdraw it and prepare it again.",
                    figures);
        }
        return green(Name.RIGHT, words(right.rateCents()) + " for a credit, until " + right.until() + ".", figures);
    }

    private ClaimCheck cap(RedemptionRightView right, LocalDate day, long credits) {
        var left = Math.max(0, right.capCredits() - caps.used(right, day));
        var period = right.capPeriod().name().toLowerCase(Locale.ROOT);
        var figures = Map.of("capCredits", (long) right.capCredits(), "leftCredits", left, "claimedCredits", credits);
        var reason = left + " of " + right.capCredits() + " credits are left this " + period;
        return credits > left
                ? red(Name.CAP, reason + ", and this claims " + credits + ".", figures)
                : green(Name.CAP, reason + ".", figures);
    }

    private ClaimCheck spends(@Nullable RedemptionRightView right, List<ClaimedSpend> claimed) {
        var known = spends.byId(claimed.stream().map(ClaimedSpend::spendId).toList()).stream()
                .collect(Collectors.toMap(SpendsReceived.Received::id, received -> received));
        var wrong = claimed.stream()
                .filter(spend -> !known.containsKey(spend.spendId())
                        || known.get(spend.spendId()).credits() != spend.credits()
                        || (right != null && !right.holdsFor(spend.offerId())))
                .count();
        var figures = Map.of("spends", (long) claimed.size(), "notEligible", wrong);
        return wrong > 0
                ? red(Name.SPENDS, wrong + " of " + claimed.size() + " spends are not for eligible offers.", figures)
                : green(Name.SPENDS, "All " + claimed.size() + " are captured spends of eligible offers.", figures);
    }

    private static ClaimCheck lots(ClaimLots.Found found, long credits) {
        var figures = Map.of("credits", credits, "missingCredits", found.missing());
        return found.missing() > 0
                ? red(
                        Name.LOTS,
                        found.missing() + " of the " + credits + " credits are no longer in the wallet.",
                        figures)
                : green(Name.LOTS, "All " + credits + " credits are still in the wallet.", figures);
    }

    private ClaimCheck approver(Approver approver, CashClaim claim, RedemptionRightView right, long cash) {
        var figures = Map.of("cashCents", cash, "automaticUpToCents", (long) right.automaticUpToCents());
        return switch (approver) {
            case Approver.Somebody somebody ->
                isOwn(somebody, claim)
                        ? red(
                                Name.APPROVER,
                                "Whoever approves belongs to the claiming organisation or to a household of its side.",
                                figures)
                        : green(Name.APPROVER, "Whoever approves is of another organisation and household.", figures);
            case Approver.Before before -> green(Name.APPROVER, "Approved before it went to the queue.", figures);
            case Approver.Automatic automatic -> green(Name.APPROVER, automatically(right), figures);
            case Approver.Open open ->
                cash <= right.automaticUpToCents()
                        ? green(Name.APPROVER, automatically(right), figures)
                        : green(
                                Name.APPROVER,
                                "A steward or treasurer of another organisation will be asked.",
                                figures);
        };
    }

    private static String automatically(RedemptionRightView right) {
        return "Up to " + words(right.automaticUpToCents()) + " nobody has to be asked.";
    }

    boolean isOwn(Approver.Somebody somebody, CashClaim claim) {
        return somebody.organisation().equals(claim.organisation())
                || ownSide.isOn(somebody.person(), hadAHandIn(claim));
    }

    static List<PersonId> hadAHandIn(CashClaim claim) {
        return Stream.of(claim.preparedBy(), claim.submittedBy())
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .distinct()
                .toList();
    }

    private ClaimCheck payer(@Nullable String payer, OrganisationView here) {
        if (payer == null || payer.equals(here.id())) {
            return red(Name.PAYER, "The council has not said which other organisation pays.", Map.of());
        }
        return green(
                Name.PAYER, organisations.require(new OrganisationId(payer)).name() + " pays.", Map.of());
    }

    private record Money(ClaimCheck check, long missingCents) {}

    private Money funds(CashClaim claim, ClaimLots.Found found, long cash) {
        var released = lots.releasedCents(found.parts());
        var needed = Math.max(0, cash - released);
        var common = books.balance(AccountRef.common()).quantity();
        var figures =
                Map.of("cashCents", cash, "releasedCents", released, "neededCents", needed, "commonCents", common);
        var submitted = claim.submittedAt();
        if (needed > common) {
            return new Money(
                    red(
                            Name.FUNDS,
                            words(needed) + " of the common fund is needed and " + words(common) + " is there.",
                            figures),
                    needed - common);
        }
        if (needed > 0 && submitted != null && exchange.isBehindAnother(claim.id(), submitted)) {
            return new Money(
                    red(
                            Name.FUNDS,
                            "Earlier claims wait for the common fund, and this one needs " + words(needed) + " of it.",
                            figures),
                    needed);
        }
        return new Money(
                green(
                        Name.FUNDS,
                        words(released) + " comes from the backing of these credits and " + words(needed)
                                + " from the common fund, which has " + words(common) + ".",
                        figures),
                0);
    }

    private Money coverage(long credits, long cash, Instant now) {
        var floor = policies.at(now).coverageFloorPercent();
        var before = coverage.now().ratioBasisPoints();
        var after = coverage.after(credits, cash).ratioBasisPoints();
        var figures = Map.of(
                "floorBasisPoints", (long) floor * POINTS,
                "beforeBasisPoints", before == null ? -1L : before,
                "afterBasisPoints", after == null ? -1L : after);
        if (after == null) {
            return new Money(green(Name.COVERAGE, "No credits are out after this claim.", figures), 0);
        }
        var reason = "Money covers " + percent(after) + " of what is out after this claim";
        if (floor == 0) {
            return new Money(green(Name.COVERAGE, reason + "; the council has set no floor.", figures), 0);
        }
        reason = reason + "; the floor is " + floor + " %.";
        if (after < (long) floor * POINTS) {
            return new Money(
                    red(Name.COVERAGE, reason, figures), Math.max(1, coverage.missingCents(floor, credits, cash)));
        }
        return new Money(
                after < (long) (floor + NEAR_FLOOR) * POINTS
                        ? new ClaimCheck(Name.COVERAGE, Light.AMBER, reason, figures)
                        : green(Name.COVERAGE, reason, figures),
                0);
    }

    private ClaimCheck backing(ClaimLots.Found found) {
        var shortfalls = 0L;
        var names = new ArrayList<String>();
        for (var issuer : found.issuers()) {
            var shortfall = backings.totals(issuer).shortfallCents();
            if (shortfall > 0) {
                shortfalls += shortfall;
                names.add(nameOf(issuer));
            }
        }
        var figures = Map.of("shortfallCents", shortfalls);
        return shortfalls > 0
                ? new ClaimCheck(
                        Name.BACKING,
                        Light.AMBER,
                        String.join(", ", names) + " has funded " + words(shortfalls) + " less than it declared.",
                        figures)
                : green(Name.BACKING, "Whoever issued these credits has funded what was declared.", figures);
    }

    private String nameOf(String issuer) {
        return organisations.all().stream()
                .filter(organisation -> organisation.id().equals(issuer))
                .findFirst()
                .map(OrganisationView::name)
                .orElse(issuer);
    }

    private ClaimCheck month(OrganisationView here, LocalDate day) {
        var month = YearMonth.from(day);
        return periods.isOpen(new OrganisationId(here.id()), day)
                ? green(Name.MONTH, "The books of " + month + " are open.", Map.of())
                : red(Name.MONTH, "The books of " + month + " are closed.", Map.of());
    }

    private static String percent(long basisPoints) {
        return basisPoints / POINTS + "." + "%02d".formatted(basisPoints % POINTS) + " %";
    }

    private static ClaimCheck green(Name name, String reason, Map<String, Long> figures) {
        return new ClaimCheck(name, Light.GREEN, reason, figures);
    }

    private static ClaimCheck red(Name name, String reason, Map<String, Long> figures) {
        return new ClaimCheck(name, Light.RED, reason, figures);
    }
}
