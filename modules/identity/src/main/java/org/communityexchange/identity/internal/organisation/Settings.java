package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;

/** An organisation's words as they are now, with the version that they are. */
record Settings(OrganisationView organisation, int version) {}
