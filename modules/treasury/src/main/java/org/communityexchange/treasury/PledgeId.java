package org.communityexchange.treasury;

import java.util.UUID;

/** A pledge to an organisation. */
public record PledgeId(UUID value) {}
