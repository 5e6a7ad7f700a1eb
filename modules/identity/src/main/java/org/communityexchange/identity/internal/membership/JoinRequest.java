package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody asks, or asked, to join. Public only for templates and the API.
 *
 * @param state REQUESTED, ACTIVE (approved), DECLINED or ENDED
 * @param decidedBy who decided it, or null while it waits
 */
@Schema(description = "Somebody asks, or asked, to join.")
public record JoinRequest(
        UUID id,
        PersonView person,
        String state,
        List<Answer> answers,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable PersonView decidedBy,
        String note) {

    public boolean isWaiting() {
        return state.equals("REQUESTED");
    }

    public boolean isActive() {
        return state.equals("ACTIVE");
    }

    public boolean isDeclined() {
        return state.equals("DECLINED");
    }
}
