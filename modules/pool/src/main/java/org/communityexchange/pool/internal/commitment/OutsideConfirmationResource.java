package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Relief;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/commitments/{id}/outside-confirmation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class OutsideConfirmationResource {

    /** @param version what was looked at; null confirms what is there */
    record Seen(@Nullable Integer version) {}

    private final Relief relief;

    OutsideConfirmationResource(Relief relief) {
        this.relief = relief;
    }

    @PUT
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmFromOutside",
            summary = "Confirm a steward's work, as a steward of another organisation. Twice is once.")
    public void confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "looked", value = "{\"version\": 2}")))
                    @Nullable
                    Seen seen) {
        relief.confirmFromOutside(new CommitmentId(id), seen == null ? null : seen.version());
    }
}
