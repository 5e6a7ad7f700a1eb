package org.communityexchange.treasury.internal.policy;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.MoneyPolicy;
import org.communityexchange.treasury.MoneyPolicyVersion;
import org.communityexchange.treasury.SetMoneyPolicy;
import org.communityexchange.treasury.WhenFundingIsShort;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One version of a money policy. Never changed. */
@Entity
@Immutable
@TenantOwned
@Table(schema = "treasury", name = "money_policy")
class PolicyVersion {

    static final int MOST_MONTHS = 120;
    static final int MOST_CREDITS = 100_000;
    static final int LONGEST_REASON = 1000;
    static final int LONGEST_TERMS = 40;

    private static final int WHOLE = 100;
    private static final int YEARS_AHEAD = 2;
    private static final Pattern TERMS = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "backing_percent")
    private int backingPercent;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_short")
    private WhenFundingIsShort whenShort;

    @Column(name = "terms_version")
    private String termsVersion;

    @Column(name = "expiry_months")
    private @Nullable Integer expiryMonths;

    @Column(name = "soft_limit")
    private @Nullable Integer softLimit;

    private String reason;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected PolicyVersion() {}

    /** Notes what is wrong; look at the refusals before keeping it. */
    static PolicyVersion set(UUID id, SetMoneyPolicy said, UUID by, Instant now, ZoneId zone, Refusals refusals) {
        var version = new PolicyVersion();
        version.id = id;
        version.backingPercent =
                refusals.whole("backingPercent", "How much is backed", said.backingPercent(), 0, WHOLE);
        version.whenShort = refusals.chosen("whenShort", "When the money is not there", said.whenShort());
        version.termsVersion =
                refusals.text("termsVersion", "Version of the terms", said.termsVersion(), LONGEST_TERMS);
        if (!version.termsVersion.isEmpty()
                && !TERMS.matcher(version.termsVersion).matches()) {
            refusals.refuse(
                    "termsVersion", "“Version of the terms” has letters, digits, dots, hyphens and underscores only.");
        }
        version.expiryMonths =
                refusals.optionalWhole("expiryMonths", "Months until they end", said.expiryMonths(), 1, MOST_MONTHS);
        version.softLimit =
                refusals.optionalWhole("softLimit", "Credits in one wallet", said.softLimit(), 1, MOST_CREDITS);
        version.reason = refusals.text("reason", "Why", said.reason(), LONGEST_REASON);
        version.validFrom = from(said.validFrom(), now, zone, refusals);
        version.setBy = by;
        version.setAt = now;
        return version;
    }

    private static Instant from(@Nullable LocalDate day, Instant now, ZoneId zone, Refusals refusals) {
        var today = now.atZone(zone).toLocalDate();
        if (day == null || day.equals(today)) {
            return now;
        }
        if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            refusals.refuse("validFrom", "“From” is today or later, and at most two years ahead.");
            return now;
        }
        return day.atStartOfDay(zone).toInstant();
    }

    UUID id() {
        return id;
    }

    UUID setBy() {
        return setBy;
    }

    MoneyPolicy policy() {
        return new MoneyPolicy(backingPercent, whenShort, termsVersion, expiryMonths, softLimit, validFrom);
    }

    MoneyPolicyVersion view(boolean inForce, String setByName, Instant now) {
        return new MoneyPolicyVersion(id, policy(), inForce, validFrom.isAfter(now), setByName, setAt, reason);
    }
}
