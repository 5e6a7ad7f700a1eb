package org.communityexchange.identity.internal.access;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who asks and where they stand at this instant.
 *
 * @param organisation the organisation of the path; null when the path names none, or none that is active
 * @param person null when the token's subject is not known yet
 * @param email the address we know them by, or null
 * @param invited whether an invitation is open for that address
 */
record Standing(
        @Nullable OrganisationView organisation,
        @Nullable PersonView person,
        @Nullable String email,
        boolean invited,
        Set<Right> rights) {}
