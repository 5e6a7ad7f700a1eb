package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody did not come: a fact, with kind words or none. Never changed. */
@Entity
@Immutable
@TenantOwned
@Table(schema = "pool", name = "no_show")
class NoShow {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "commitment_id")
    private UUID commitmentId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "noted_by")
    private UUID notedBy;

    private String words;

    @Column(name = "at")
    private Instant recordedAt;

    protected NoShow() {}

    static NoShow of(Commitment commitment, UUID by, String words, Instant now) {
        var noShow = new NoShow();
        noShow.id = Ids.next();
        noShow.commitmentId = commitment.id();
        noShow.personId = commitment.personId();
        noShow.notedBy = by;
        noShow.words = words;
        noShow.recordedAt = now;
        return noShow;
    }
}
