package org.communityexchange.treasury;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a money policy, as it was set.
 *
 * @param inForce whether it counts now
 * @param planned whether its day has yet to come
 * @param setBy who set it, by name
 */
public record MoneyPolicyVersion(
        UUID id, MoneyPolicy policy, boolean inForce, boolean planned, String setBy, Instant setAt, String reason) {}
