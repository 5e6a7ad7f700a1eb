package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A note of thanks, for the two it is between.
 *
 * @param from who thanks; null for the organisation
 * @param to who is thanked; null for the organisation
 * @param mine as which of the two whoever asks reads it
 * @param called how they want to be called, or null while it is private to them
 * @param audience how far they let it be told, or null
 * @param otherTells whether the other one lets it be told
 * @param shown what a steward said of it; null while nobody looked
 * @param lookReason why it is not shown; empty otherwise
 */
public record ThanksView(
        UUID id,
        String organisation,
        String organisationName,
        @Nullable PersonRef from,
        @Nullable PersonRef to,
        String words,
        Instant writtenAt,
        Side mine,
        @Nullable Called called,
        @Nullable Audience audience,
        boolean otherTells,
        @Nullable Boolean shown,
        String lookReason) {

    /** One of the two. */
    public enum Side {
        FROM,
        TO
    }

    public String href() {
        return "/o/" + organisation + "/thanks/" + id;
    }

    /** Whether it is told: both let it be, and a steward looked. */
    public boolean told() {
        return Boolean.TRUE.equals(shown) && called != null && otherTells;
    }

    public boolean notShown() {
        return Boolean.FALSE.equals(shown);
    }

    /** Whether one speaks for the organisation. */
    public boolean asOrganisation() {
        return mine == Side.FROM ? from == null : to == null;
    }
}
