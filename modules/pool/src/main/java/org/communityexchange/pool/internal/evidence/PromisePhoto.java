package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.internal.photo.DrawnPhoto;
import org.hibernate.annotations.TenantId;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A photo of what was done for a promise. */
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

    @Embedded
    private DrawnPhoto drawn;

    protected PromisePhoto() {}

    static PromisePhoto added(UUID id, UUID commitment, DrawnPhoto drawn) {
        var photo = new PromisePhoto();
        photo.id = id;
        photo.commitmentId = commitment;
        photo.drawn = drawn;
        return photo;
    }

    byte[] jpeg(boolean small) {
        return drawn.jpeg(small);
    }
}
