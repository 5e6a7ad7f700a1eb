package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.SearchKind;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A photo of an offer or a need. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "photo")
class Photo {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "offer_id")
    private @Nullable UUID offerId;

    @Column(name = "need_id")
    private @Nullable UUID needId;

    @Embedded
    private DrawnPhoto drawn;

    protected Photo() {}

    static Photo added(UUID id, SearchKind kind, UUID of, DrawnPhoto drawn) {
        var photo = new Photo();
        photo.id = id;
        photo.offerId = kind == SearchKind.OFFER ? of : null;
        photo.needId = kind == SearchKind.NEED ? of : null;
        photo.drawn = drawn;
        return photo;
    }

    SearchKind kind() {
        return offerId == null ? SearchKind.NEED : SearchKind.OFFER;
    }

    UUID of() {
        return offerId == null ? Objects.requireNonNull(needId) : offerId;
    }

    byte[] jpeg(boolean small) {
        return drawn.jpeg(small);
    }
}
