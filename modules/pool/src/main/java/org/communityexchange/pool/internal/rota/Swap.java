package org.communityexchange.pool.internal.rota;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A turn that is offered to the others. It stays whose it is until somebody takes it over. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "duty_swap")
class Swap {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "commitment_id", updatable = false)
    private UUID commitmentId;

    @Column(updatable = false)
    private String words;

    @Column(name = "offered_by", updatable = false)
    private UUID offeredBy;

    @Column(name = "offered_at", updatable = false)
    private Instant offeredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "taken_as")
    private @Nullable UUID takenAs;

    @Version
    private int version;

    protected Swap() {}

    static Swap of(UUID turn, String words, UUID by, Instant now) {
        var swap = new Swap();
        swap.id = Ids.next();
        swap.commitmentId = turn;
        swap.words = words;
        swap.offeredBy = by;
        swap.offeredAt = now;
        return swap;
    }

    void kept(Instant now) {
        closedAt = now;
    }

    /** @param promise of whoever took it over */
    void takenOver(UUID promise, Instant now) {
        closedAt = now;
        takenAs = promise;
    }
}
