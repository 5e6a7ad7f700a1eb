package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.ParticipationId;
import org.communityexchange.pool.ParticipationView;
import org.communityexchange.pool.Participations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/participations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class ParticipationResource {

    private static final String REASON = """
            {"reason": "I am ill."}""";

    /** @param reason what the organiser reads; may be missing */
    @Schema(name = "ParticipationWithdrawal")
    record Withdrawal(@Nullable String reason) {}

    private final Participations participations;

    ParticipationResource(Participations participations) {
        this.participations = participations;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readParticipation", summary = "One place at an event, for those it concerns")
    public ParticipationView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return participations.view(new ParticipationId(id));
    }

    @PUT
    @Path("withdrawal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawParticipation",
            summary = "Give a place back: its credits come back. Twice is once.")
    public ParticipationView withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Withdrawal withdrawal) {
        return participations.withdraw(new ParticipationId(id), withdrawal == null ? null : withdrawal.reason());
    }
}
