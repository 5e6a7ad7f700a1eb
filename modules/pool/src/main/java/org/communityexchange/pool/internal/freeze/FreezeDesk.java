package org.communityexchange.pool.internal.freeze;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.FreezeState;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Holds the very credits a promise or a spend brought, and lets them go: for a steward who freezes them, and for a dispute
 * that does. Whoever calls has decided that it may be done.
 */
@ApplicationScoped
public class FreezeDesk {

    private final FreezeRepository freezes;
    private final DisputedRows rows;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    FreezeDesk(
            FreezeRepository freezes,
            DisputedRows rows,
            Ledger ledger,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.freezes = freezes;
        this.rows = rows;
        this.ledger = ledger;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Freezes what is left of what it brought, because of a dispute. What a steward froze before waits for the dispute then.
     *
     * @param commitment the promise, or null
     * @param spend the spend, or null
     */
    public void hold(UUID dispute, @Nullable UUID commitment, @Nullable UUID spend, String reason) {
        var disputed = commitment != null ? rows.promise(commitment) : rows.spend(Objects.requireNonNull(spend));
        var before = freezes.open(disputed);
        if (before.isPresent()) {
            before.get().belongsTo(dispute);
        } else if (disputed.brought() != null) {
            hold(Ids.next(), disputed, reason, null, dispute);
        }
    }

    /** Locks a spend until the transaction ends, so that one dispute about it begins at a time. */
    public void lockSpend(UUID spend) {
        rows.spend(spend);
    }

    /** How many credits wait for the dispute; 0 when none do. */
    public int held(UUID dispute) {
        return freezes.find("disputeId = ?1 and state = ?2", dispute, FreezeState.FROZEN)
                .firstResultOptional()
                .map(Freeze::credits)
                .orElse(0);
    }

    /** They are free again. Does nothing where none waited. */
    public void release(UUID dispute, @Nullable UUID by, String why) {
        freezes.ofDispute(dispute).ifPresent(freeze -> end(freeze, FreezeState.RELEASED, by, why));
    }

    /** They go back to whoever had spent them; those of a promise are free to be taken back with its confirmation. */
    public void giveBack(UUID dispute, @Nullable UUID by, String why) {
        freezes.ofDispute(dispute).ifPresent(freeze -> end(freeze, FreezeState.GIVEN_BACK, by, why));
    }

    /**
     * @param by who freezes them; null where a dispute does
     * @param dispute with which they are free again, or null
     * @return nothing when none are left
     */
    Optional<Freeze> hold(UUID id, Disputed disputed, String reason, @Nullable UUID by, @Nullable UUID dispute) {
        var hold = TransferIds.of("freeze", here(), id);
        var subject = disputed.commitment() != null ? disputed.commitment() : disputed.spend();
        var brought = Objects.requireNonNull(disputed.brought());
        return ledger.freeze(new FreezeCredits(hold, brought, cause("CREDITS_FROZEN", Objects.requireNonNull(subject))))
                .map(held -> {
                    var credits = Math.toIntExact(held.credits());
                    var freeze = Freeze.of(id, disputed, credits, reason, by, hold, clock.instant());
                    if (dispute != null) {
                        freeze.belongsTo(dispute);
                    }
                    freezes.persist(freeze);
                    audit.record(Act.of(
                                    "pool.credits-frozen",
                                    id,
                                    disputed.owner(),
                                    credits + " credits were frozen in a dispute.")
                            .because(reason));
                    return freeze;
                });
    }

    /** @param by null where a dispute ended without anybody's decision */
    void end(Freeze freeze, FreezeState outcome, @Nullable UUID by, String why) {
        freeze.end(outcome, by, why, clock.instant());
        var payer = freeze.payer();
        if (outcome == FreezeState.GIVEN_BACK && payer != null) {
            ledger.capture(new CaptureHold(
                    TransferIds.of("freeze-given-back", here(), freeze.id()),
                    freeze.hold(),
                    payer,
                    cause("FREEZE_GIVEN_BACK", freeze.subject())));
        } else {
            ledger.release(new ReleaseHold(
                    TransferIds.of("freeze-released", here(), freeze.id()),
                    freeze.hold(),
                    cause("FREEZE_RELEASED", freeze.subject())));
        }
        var isReleased = outcome == FreezeState.RELEASED;
        audit.record(Act.of(
                        isReleased ? "pool.freeze-released" : "pool.freeze-given-back",
                        freeze.id(),
                        freeze.ownerId(),
                        freeze.credits() + " frozen credits were " + (isReleased ? "released." : "given back."))
                .because(why));
    }

    private Cause cause(String reason, UUID subject) {
        return new Cause(reason, subject, me.id().value());
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
