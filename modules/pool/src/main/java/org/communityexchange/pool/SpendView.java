package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A spend, for those it concerns.
 *
 * @param person whose credits
 * @param enteredBy who acted for them, or null
 * @param receiver who is paid; null for the organisation
 * @param closedAt when it was captured or released, or null
 * @param mayServe whether whoever asks may capture or release it
 * @param mayCancel whether whoever asks may cancel it
 */
public record SpendView(
        UUID id,
        String organisation,
        String organisationName,
        UUID offer,
        String title,
        String unitLabel,
        PersonRef person,
        @Nullable PersonRef enteredBy,
        @Nullable PersonRef receiver,
        int quantity,
        int priceEach,
        int credits,
        SpendState state,
        Instant heldAt,
        UUID holdTransfer,
        @Nullable Instant closedAt,
        @Nullable PersonRef closedBy,
        @Nullable UUID closeTransfer,
        String closeReason,
        boolean mayServe,
        boolean mayCancel) {

    public String href() {
        return "/o/" + organisation + "/spends/" + id;
    }

    public String offerHref() {
        return "/o/" + organisation + "/offers/" + offer;
    }
}
