package org.communityexchange.pool.internal.freeze;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.FreezeDisputed;
import org.communityexchange.pool.FreezeId;
import org.communityexchange.pool.FreezeView;
import org.communityexchange.pool.Freezes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/freezes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class FreezeResource {

    private static final String FREEZE = """
            {"spend": "01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10", "reason": "The meal was not the one that was promised."}""";
    private static final String REASON = """
            {"reason": "Both agreed on the phone."}""";

    private final Freezes freezes;

    FreezeResource(Freezes freezes) {
        this.freezes = freezes;
    }

    @GET
    @Needs(Right.CONFIRM)
    @Operation(operationId = "listFreezes", summary = "Credits frozen in disputes, longest first. Sorts: oldest.")
    public Listing<FreezeView> open(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return freezes.open(list.query());
    }

    @POST
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "freezeDisputed",
            summary = "Freeze what a confirmed promise or a served spend brought",
            description = "Only those credits, as far as they are still there; the rest of the wallet stays free.")
    @APIResponse(
            responseCode = "201",
            description = "Frozen",
            content = @Content(schema = @Schema(implementation = FreezeView.class)))
    public Response freeze(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key freezes once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a spend", value = FREEZE)))
                    FreezeDisputed freeze) {
        var frozen = freezes.freeze(Commands.body(freeze), Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/freezes/" + frozen.id()))
                .entity(frozen)
                .build();
    }

    @GET
    @Path("{id}")
    @Needs(Right.CONFIRM)
    @Operation(operationId = "readFreeze", summary = "One freeze")
    public FreezeView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return freezes.view(new FreezeId(id));
    }

    @PUT
    @Path("{id}/release")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseFreeze", summary = "The credits stay with their owner. Twice is once.")
    public FreezeView release(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return freezes.release(new FreezeId(id), Commands.body(reason).reason());
    }

    @PUT
    @Path("{id}/return")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveBackFrozen",
            summary =
                    "The credits go back to whoever had spent them, or the confirmation is taken back. Twice is once.")
    public FreezeView giveBack(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return freezes.giveBack(new FreezeId(id), Commands.body(reason).reason());
    }
}
