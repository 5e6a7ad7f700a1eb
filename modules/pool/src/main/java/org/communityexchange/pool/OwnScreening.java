package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One kind of check at one organisation, for whom it is about: never why somebody ended it.
 *
 * @param categories what it is asked for, as people read it
 * @param checkedOn the day on the paper of the latest one, or null without any
 * @param expiresOn the last day on which the latest one counts, or null without any
 * @param offers their own offers there that ask for it
 */
public record OwnScreening(
        String organisation,
        String organisationName,
        ScreeningKind kind,
        Standing standing,
        List<String> categories,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate expiresOn,
        List<Waiting> offers) {

    /** Whether it lets them offer and answer what asks for it. */
    public enum Standing {
        /** It counts today. */
        COUNTS,
        /** Its last day is over. */
        OVER,
        /** A steward ended it before. */
        ENDED,
        /** None was written down. */
        NONE
    }

    /** An own offer that asks for the check; without it, nobody else sees the offer. */
    public record Waiting(UUID id, String title, String href) {}

    /** The names of what it is asked for. */
    public String asked() {
        return String.join(", ", categories);
    }

    /** Whether own offers are not shown for want of it. */
    public boolean keepsBack() {
        return standing != Standing.COUNTS && !offers.isEmpty();
    }
}
