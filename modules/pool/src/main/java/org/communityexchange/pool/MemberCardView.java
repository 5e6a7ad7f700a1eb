package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * A member card that holds, without its code: nobody reads that again.
 *
 * @param serial its number in the organisation, from 1
 */
public record MemberCardView(UUID id, int serial, PersonRef person, Instant issuedAt) {}
