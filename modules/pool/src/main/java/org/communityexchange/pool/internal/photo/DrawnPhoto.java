package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.problem.InvalidInput;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A photo as it was drawn anew, in its place among those of one thing; it never changes. */
@Embeddable
public class DrawnPhoto {

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

    protected DrawnPhoto() {}

    /**
     * In the first free place.
     *
     * @param taken those that were added before
     * @param most how many there may be
     * @throws InvalidInput naming {@code image} when no place is free
     */
    public static DrawnPhoto added(
            Collection<ShownPhoto> taken, int most, String alt, Drawing drawing, UUID by, Instant now) {
        var photo = new DrawnPhoto();
        photo.position = (short) IntStream.rangeClosed(1, most)
                .filter(place -> taken.stream().noneMatch(other -> other.position() == place))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("image", "There are " + most + " photos already. Remove one first."));
        photo.alt = alt;
        photo.width = drawing.width();
        photo.height = drawing.height();
        photo.picture = drawing.large();
        photo.small = drawing.small();
        photo.addedBy = by;
        photo.addedAt = now;
        return photo;
    }

    /** As JPEG, at most 1600 dots wide or high; {@code small}: 400. */
    public byte[] jpeg(boolean wantsSmall) {
        return (wantsSmall ? small : picture).clone();
    }
}
