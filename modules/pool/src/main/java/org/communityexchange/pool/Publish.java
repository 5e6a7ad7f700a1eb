package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** What every publication says, whether somebody offers or needs it. */
public sealed interface Publish permits PublishOffer, PublishNeed {

    @Nullable
    String title();

    @Nullable
    String description();

    @Nullable
    Category category();

    /** In free words: a neighbourhood, a room, "online". */
    @Nullable
    String place();

    @Nullable
    Audience audience();

    /** Whether it is the organisation's own. */
    boolean inOrganisationName();

    /** The managed member whose it is, or null for one's own. */
    @Nullable
    UUID forPerson();
}
