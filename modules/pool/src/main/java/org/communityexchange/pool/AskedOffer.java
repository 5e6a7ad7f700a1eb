package org.communityexchange.pool;

import java.util.UUID;

/**
 * The offer a need asks for.
 *
 * @param organisation where the offer was published, which may be another organisation than the need's
 */
public record AskedOffer(UUID offer, String organisation) {

    public String href() {
        return "/o/" + organisation + "/offers/" + offer;
    }
}
