package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.util.UUID;

/**
 * Photos of offers and needs. What is sent is looked at by its content, whatever it is called, drawn anew the right way up, and
 * nothing the camera wrote beside it is kept. A photo is for those what it belongs to is for.
 */
public interface Photos {

    /** How many one offer or need has at most. */
    int MOST = 4;

    /**
     * Adds a photo.
     *
     * @param kind what it belongs to
     * @param of the offer's or need's id
     * @throws NotFound when there is no such offer or need for whoever asks
     * @throws InvalidInput naming {@code image} or {@code alt}: no picture, too large, one too many, not described
     * @throws Forbidden for whoever may not take the offer or need back
     */
    PhotoView add(SearchKind kind, UUID of, AddPhoto photo);

    /**
     * Removes a photo.
     *
     * @throws NotFound when there is no such photo of it for whoever asks
     * @throws Forbidden for whoever may not take the offer or need back
     */
    void remove(SearchKind kind, UUID of, UUID photo);

    /**
     * The picture itself.
     *
     * @param small at most 400 dots wide or high instead of 1600
     * @throws NotFound when there is none, or whoever asks may not see what it belongs to, or read its words
     */
    PhotoFile file(UUID photo, boolean small);
}
