package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Why value moves. Holds ids and codes only: the journal is never erased, so free text and names stay outside.
 *
 * @param reason a code of the calling module, capitals and underscores, at most 40: {@code FULFILMENT_CONFIRMED}
 * @param subject what it is about: the commitment, purchase or claim
 * @param actor the person who did it
 * @param onBehalfOf the person a steward acted for, or null
 * @param effectiveAt when it counts from, or null for when it is recorded. Part of the command's content, so a retry must
 *     say the same; leave it null rather than passing the time of the attempt
 */
public record Cause(
        String reason,
        UUID subject,
        UUID actor,
        @Nullable UUID onBehalfOf,
        @Nullable Instant effectiveAt) {

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws IllegalArgumentException when the reason has another shape */
    public Cause {
        if (!REASON.matcher(reason).matches()) {
            throw new IllegalArgumentException("Not a reason code");
        }
    }

    /** Effective when recorded, and on nobody else's behalf. */
    public Cause(String reason, UUID subject, UUID actor) {
        this(reason, subject, actor, null, null);
    }

    public Cause onBehalfOf(UUID person) {
        return new Cause(reason, subject, actor, person, effectiveAt);
    }

    public Cause effectiveAt(Instant instant) {
        return new Cause(reason, subject, actor, onBehalfOf, instant);
    }
}
