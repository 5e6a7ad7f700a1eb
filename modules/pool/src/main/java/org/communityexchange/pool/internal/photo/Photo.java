package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.SearchKind;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A photo as it was drawn anew; it never changes. */
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

    private short position;
    private String alt;
    private int width;
    private int height;
    private byte[] picture;
    private byte[] small;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Photo() {}

    static Photo added(
            UUID id, SearchKind kind, UUID of, int position, String alt, Drawing drawing, UUID by, Instant now) {
        var photo = new Photo();
        photo.id = id;
        photo.offerId = kind == SearchKind.OFFER ? of : null;
        photo.needId = kind == SearchKind.NEED ? of : null;
        photo.position = (short) position;
        photo.alt = alt;
        photo.width = drawing.width();
        photo.height = drawing.height();
        photo.picture = drawing.large();
        photo.small = drawing.small();
        photo.addedBy = by;
        photo.addedAt = now;
        return photo;
    }

    SearchKind kind() {
        return offerId == null ? SearchKind.NEED : SearchKind.OFFER;
    }

    UUID of() {
        return offerId == null ? java.util.Objects.requireNonNull(needId) : offerId;
    }

    byte[] picture() {
        return picture.clone();
    }

    byte[] small() {
        return small.clone();
    }
}
