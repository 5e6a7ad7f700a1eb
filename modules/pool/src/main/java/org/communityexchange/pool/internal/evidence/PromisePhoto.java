package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.internal.photo.Drawing;
import org.hibernate.annotations.TenantId;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A photo of what was done, as it was drawn anew; it never changes. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "promise_photo")
class PromisePhoto {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "commitment_id")
    private UUID commitmentId;

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

    protected PromisePhoto() {}

    static PromisePhoto added(
            UUID id, UUID commitment, int position, String alt, Drawing drawing, UUID by, Instant now) {
        var photo = new PromisePhoto();
        photo.id = id;
        photo.commitmentId = commitment;
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

    byte[] picture() {
        return picture.clone();
    }

    byte[] small() {
        return small.clone();
    }
}
