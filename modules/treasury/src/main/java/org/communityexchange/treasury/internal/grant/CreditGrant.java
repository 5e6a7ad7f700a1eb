package org.communityexchange.treasury.internal.grant;

import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.treasury.CreditGrantView;
import org.communityexchange.treasury.GiftReceiver;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Credits granted by a decision; of what was written only the taking back is added later. */
@Entity
@ExchangeWide
@Table(schema = "treasury", name = "credit_grant")
class CreditGrant {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String issuer;

    @Column(name = "to_person", updatable = false)
    private @Nullable UUID toPerson;

    @Column(name = "to_organisation", updatable = false)
    private @Nullable String toOrganisation;

    @Column(updatable = false)
    private int credits;

    @Column(updatable = false)
    private String decision;

    @Column(updatable = false)
    private String reference;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "beside_budgets", updatable = false)
    private boolean besideBudgets;

    @Column(name = "declared_cents", updatable = false)
    private long declaredCents;

    @Column(name = "transfer_id", updatable = false)
    private UUID transferId;

    @Column(name = "granted_by", updatable = false)
    private UUID grantedBy;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "command_key", updatable = false)
    private UUID commandKey;

    @Column(updatable = false)
    private String fingerprint;

    @Column(name = "taken_back_by")
    private @Nullable UUID takenBackBy;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @Column(name = "taken_back_reason")
    private @Nullable String takenBackReason;

    protected CreditGrant() {}

    /** Under which name a command was sent, by whom and when. */
    record Sent(UUID by, Instant at, UUID key, String fingerprint) {}

    static CreditGrant of(UUID id, CheckedGrant said, UUID transfer, long declaredCents, Sent sent) {
        var grant = new CreditGrant();
        grant.id = id;
        grant.issuer = said.issuer();
        grant.toPerson = said.to().person();
        grant.toOrganisation = said.to().organisation();
        grant.credits = said.credits();
        grant.decision = said.decision();
        grant.reference = said.reference();
        grant.decidedOn = said.decidedOn();
        grant.besideBudgets = said.besideBudgets();
        grant.declaredCents = declaredCents;
        grant.transferId = transfer;
        grant.grantedBy = sent.by();
        grant.grantedAt = sent.at();
        grant.commandKey = sent.key();
        grant.fingerprint = sent.fingerprint();
        return grant;
    }

    void takenBack(UUID by, Instant at, String reason) {
        takenBackBy = by;
        takenBackAt = at;
        takenBackReason = reason;
    }

    boolean isTakenBack() {
        return takenBackAt != null;
    }

    UUID id() {
        return id;
    }

    String issuer() {
        return issuer;
    }

    int credits() {
        return credits;
    }

    String reference() {
        return reference;
    }

    UUID transferId() {
        return transferId;
    }

    UUID grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    String fingerprint() {
        return fingerprint;
    }

    GiftReceiver to() {
        return toPerson == null && toOrganisation == null
                ? GiftReceiver.ofPot()
                : new GiftReceiver(toPerson, toOrganisation, null);
    }

    CreditGrantView view(String issuerName, String toName, String grantedByName) {
        return new CreditGrantView(
                id,
                issuer,
                issuerName,
                to(),
                toName,
                credits,
                decision,
                reference,
                decidedOn,
                besideBudgets,
                declaredCents,
                grantedByName,
                grantedAt,
                takenBackAt,
                takenBackReason);
    }
}
