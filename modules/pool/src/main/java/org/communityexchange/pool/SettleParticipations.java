package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Says who took part.
 *
 * @param outcomes one each, at most 500; may be missing when the rest says it all
 * @param restCame whether everybody else who has a place was there; whoever says so is left out, as nobody says it of themselves
 */
public record SettleParticipations(
        @Nullable List<Outcome> outcomes, @Nullable Boolean restCame) {

    /**
     * One person's.
     *
     * @param came whether they were there
     * @param keepCredits of somebody who was not: whether the organisation keeps the credits; null and false give them back
     */
    @Schema(name = "ParticipationOutcome")
    public record Outcome(
            @Nullable UUID participation,
            @Nullable Boolean came,
            @Nullable Boolean keepCredits) {}
}
