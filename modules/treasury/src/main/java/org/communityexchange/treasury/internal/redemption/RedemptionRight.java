package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRightView.Kind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One decision about an organisation's right. From its first day it replaces every earlier one. */
@Entity
@ExchangeWide
@Immutable
@Table(schema = "treasury", name = "redemption_right")
class RedemptionRight {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long seq;

    private String claimant;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "rate_cents")
    private int rateCents;

    @Column(name = "cap_credits")
    private int capCredits;

    @Enumerated(EnumType.STRING)
    @Column(name = "cap_period")
    private CapPeriod capPeriod;

    @Column(name = "automatic_up_to_cents")
    private int automaticUpToCents;

    private UUID[] offers;
    private @Nullable String payer;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "command_key")
    private UUID commandKey;

    private String fingerprint;

    protected RedemptionRight() {}

    static RedemptionRight decided(
            UUID id,
            String claimant,
            Kind kind,
            CheckedTerms terms,
            UUID by,
            Instant now,
            UUID key,
            String fingerprint) {
        var right = new RedemptionRight();
        right.id = id;
        right.claimant = claimant;
        right.kind = kind;
        right.rateCents = terms.rateCents();
        right.capCredits = terms.capCredits();
        right.capPeriod = terms.capPeriod();
        right.automaticUpToCents = terms.automaticUpToCents();
        right.offers = terms.offers().toArray(UUID[]::new);
        right.payer = terms.payer();
        right.fromDay = terms.from();
        right.untilDay = terms.until();
        right.reason = terms.reason();
        right.decidedBy = by;
        right.decidedAt = now;
        right.commandKey = key;
        right.fingerprint = fingerprint;
        return right;
    }

    /** The end of this right: everything as it was, but over. */
    RedemptionRight revoked(UUID revocation, LocalDate today, String why, UUID by, Instant now, UUID key, String said) {
        var until = untilDay.isBefore(today) ? today : untilDay;
        var terms = new CheckedTerms(
                rateCents, capCredits, capPeriod, automaticUpToCents, List.of(offers), payer, today, until, why);
        return decided(revocation, claimant, Kind.REVOKED, terms, by, now, key, said);
    }

    UUID id() {
        return id;
    }

    String claimant() {
        return claimant;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean isRevocation() {
        return kind == Kind.REVOKED;
    }

    boolean hasBegun(LocalDate day) {
        return !fromDay.isAfter(day);
    }

    boolean isOver(LocalDate day) {
        return untilDay.isBefore(day);
    }

    RedemptionRightView view(String organisationName, boolean inForce, @Nullable String decidedByName) {
        return new RedemptionRightView(
                id,
                claimant,
                organisationName,
                kind,
                rateCents,
                capCredits,
                capPeriod,
                automaticUpToCents,
                List.of(offers),
                payer,
                fromDay,
                untilDay,
                inForce,
                decidedAt,
                decidedByName,
                reason);
    }
}
