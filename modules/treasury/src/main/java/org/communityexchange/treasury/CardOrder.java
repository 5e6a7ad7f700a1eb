package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A payment by card that somebody set out to make.
 *
 * @param state {@code OPEN} until the provider says more; {@code PENDING} when the money is on its way; {@code PAID} when it
 *     is booked
 * @param credits what a purchase will give, or gave; 0 for a gift
 * @param checkoutUrl the provider's page, while it is open
 * @param contribution what was booked, once it was
 */
public record CardOrder(
        UUID id,
        String organisation,
        String organisationName,
        ContributionKind kind,
        long cents,
        long credits,
        State state,
        @Nullable String checkoutUrl,
        @Nullable UUID contribution) {

    public enum State {
        OPEN,
        PENDING,
        PAID,
        EXPIRED,
        FAILED
    }

    public String href() {
        return "/o/" + organisation + "/payments/" + id;
    }
}
