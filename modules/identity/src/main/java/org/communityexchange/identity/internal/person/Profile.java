package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.PersonId;

/**
 * What a person says of themselves; an empty text is one they left out or keep from whoever looks. Public only for
 * templates.
 *
 * @param version to notice that it changed meanwhile
 */
public record Profile(
        PersonId id,
        String displayName,
        String email,
        String pronouns,
        String about,
        String neighbourhood,
        String phone,
        Visibility emailSeenBy,
        Visibility pronounsSeenBy,
        Visibility aboutSeenBy,
        Visibility neighbourhoodSeenBy,
        Visibility phoneSeenBy,
        int version) {}
