package org.communityexchange.pool.internal.confirmation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.ConfirmAll;
import org.communityexchange.pool.ConfirmationPreview;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.ConfirmedAll;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class BatchResource {

    private static final String TWO = """
            {"commitments": [{"id": "01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e6f", "version": 2},
                             {"id": "01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e70", "version": 2}]}""";

    private final Confirmations confirmations;

    BatchResource(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @POST
    @Path("confirmations")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmCommitments",
            summary = "Confirm up to 10,000 promises at once: all or none",
            description =
                    "Each as if confirmed by itself, in the order given. When some cannot be, nothing happens and the"
                            + " answer names each with its reason. Those confirmed before stay as they are.")
    public ConfirmedAll confirm(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key confirms once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = TWO)))
                    ConfirmAll commitments) {
        return confirmations.confirmAll(Commands.body(commitments), Commands.required(key));
    }

    @GET
    @Path("commitments/{id}/confirmation")
    @Needs(Right.CONFIRM)
    @Operation(
            operationId = "previewConfirmation",
            summary = "What confirming would bring now, in credits and in money set aside; changes nothing")
    public ConfirmationPreview preview(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return confirmations.preview(new CommitmentId(id));
    }
}
