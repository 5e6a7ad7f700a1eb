package org.communityexchange.identity.internal.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/**
 * One act in words. Public only for templates and the API.
 *
 * @param actor who did it; "The exchange itself" for what no person did
 * @param about whom it concerns, or empty
 * @param onBehalfOf for whom the actor acted, or empty
 * @param organisation the organisation's short name, or empty
 * @param reason why, in the actor's words, or empty
 */
@Schema(description = "One recorded act in words.")
public record TrailLine(
        UUID id,
        Instant at,
        String actor,
        String action,
        String summary,
        String about,
        String onBehalfOf,
        String organisation,
        String reason) {}
