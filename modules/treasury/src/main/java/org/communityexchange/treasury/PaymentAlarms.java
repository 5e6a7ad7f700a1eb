package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the card provider said that is not booked by itself: refunds, disputes, amounts that do not fit. */
public interface PaymentAlarms {

    /**
     * Those nobody has settled yet, oldest first.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#READ_TREASURY}
     */
    List<Alarm> open();

    /**
     * Says what was done about one. Twice is once: the first note stays.
     *
     * @throws InvalidInput without a note
     * @throws NotFound when there is none here
     * @throws Forbidden without {@link org.communityexchange.identity.Right#RUN_TREASURY}
     */
    Alarm settle(UUID id, String note);

    /**
     * @param order the payment it is about, when we know it
     * @param reason a code: {@code REFUNDED}, {@code DISPUTED}, {@code AMOUNT_DIFFERS} …
     * @param detail one sentence for the treasurer; names nobody
     * @param contribution what was booked for that payment, or null
     */
    record Alarm(
            UUID id,
            @Nullable UUID order,
            String reason,
            String detail,
            Instant raisedAt,
            @Nullable UUID contribution,
            boolean settled) {}
}
