package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.treasury.ExchangePolicies;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the council set at one moment, until it sets it again. */
@Entity
@ExchangeWide
@Immutable
@Table(schema = "treasury", name = "exchange_policy")
class ExchangePolicy {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long seq;

    @Column(name = "coverage_floor_percent")
    private int coverageFloorPercent;

    private @Nullable String payer;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "command_key")
    private UUID commandKey;

    private String fingerprint;

    protected ExchangePolicy() {}

    static ExchangePolicy set(
            UUID id,
            int floorPercent,
            @Nullable String payer,
            String reason,
            UUID by,
            Instant now,
            UUID key,
            String fingerprint) {
        var policy = new ExchangePolicy();
        policy.id = id;
        policy.coverageFloorPercent = floorPercent;
        policy.payer = payer;
        policy.reason = reason;
        policy.decidedBy = by;
        policy.decidedAt = now;
        policy.commandKey = key;
        policy.fingerprint = fingerprint;
        return policy;
    }

    UUID id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    ExchangePolicies.View view() {
        return new ExchangePolicies.View(coverageFloorPercent, payer, decidedAt, reason);
    }
}
