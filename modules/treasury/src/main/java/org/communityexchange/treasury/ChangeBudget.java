package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * Raises or lowers a budget, from the stretch that runs now.
 *
 * @param cap credits, 0 to 10,000,000
 * @param reason why, at most 1,000 characters
 */
public record ChangeBudget(@Nullable Integer cap, @Nullable String reason) {}
