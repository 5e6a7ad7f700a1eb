package org.communityexchange.treasury;

import java.util.UUID;

/** A contribution of an organisation. */
public record ContributionId(UUID value) {}
