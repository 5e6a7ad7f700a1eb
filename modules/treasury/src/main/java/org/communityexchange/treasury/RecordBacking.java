package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Records money that came in to back credits, or unused money that went out again.
 *
 * @param cents 1 to 100,000,000,000
 * @param reference what bank and receipt know it by, at most 80 characters; may be empty
 * @param movedOn the day it came or went, where the organisation is; not after today
 * @param reason why money goes out; may be empty for a deposit; at most 1,000 characters
 */
public record RecordBacking(
        @Nullable Long cents,
        @Nullable PaymentMethod method,
        @Nullable String reference,
        @Nullable LocalDate movedOn,
        @Nullable String reason) {}
