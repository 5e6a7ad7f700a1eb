package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * A gift to make.
 *
 * @param to to whom
 * @param credits whole credits, 1 to 100,000
 * @param note a word with it, at most 500 characters, or null; kept beside the journal and erased with the person
 */
public record GiveCredits(
        @Nullable GiftReceiver to,
        @Nullable Integer credits,
        @Nullable String note) {}
