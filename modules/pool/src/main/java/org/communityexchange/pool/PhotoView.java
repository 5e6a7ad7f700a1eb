package org.communityexchange.pool;

import java.util.UUID;

/**
 * A photo of an offer or a need, or of what was done.
 *
 * @param alt what it shows, for those who do not see it
 * @param width in dots
 * @param height in dots
 * @param href where it is, for those who may see what it belongs to
 * @param smallHref where it is once more, at most 400 dots wide or high
 */
public record PhotoView(UUID id, String alt, int width, int height, String href, String smallHref) {

    public static PhotoView of(String organisation, UUID id, String alt, int width, int height) {
        var href = "/o/" + organisation + "/photos/" + id;
        return new PhotoView(id, alt, width, height, href, href + "/small");
    }

    /** A photo of what was done for a promise; its addresses answer only those it is for. */
    public static PhotoView ofPromise(
            String organisation, UUID commitment, UUID id, String alt, int width, int height) {
        var href = "/o/" + organisation + "/commitments/" + commitment + "/photos/" + id;
        return new PhotoView(id, alt, width, height, href, href + "/small");
    }
}
