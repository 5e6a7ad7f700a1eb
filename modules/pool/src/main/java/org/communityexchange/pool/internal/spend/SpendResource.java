package org.communityexchange.pool.internal.spend;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.SpendView;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.TakeOffer;
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

@Path("/api/v1/organisations/{organisation}/spends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Spends")
class SpendResource {

    private static final String TAKE = """
            {"offer": "01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10", "quantity": 1, "for": null}""";

    private static final String REASON = """
            {"reason": "The kitchen was closed that day."}""";

    private final Spends spends;

    SpendResource(Spends spends) {
        this.spends = spends;
    }

    @GET
    @Needs(Right.SERVE_SPENDS)
    @Operation(operationId = "listOpenSpends", summary = "What waits to be served, oldest first. Sorts: oldest.")
    public Listing<SpendView> open(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return spends.open(list.query());
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeOffer",
            summary = "Set credits aside for an offer",
            description = "They reach whoever gives when it was given, and come back when it was not.")
    @APIResponse(
            responseCode = "201",
            description = "Set aside",
            content = @Content(schema = @Schema(implementation = SpendView.class)))
    public Response take(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key spends once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a meal", value = TAKE))) TakeOffer take) {
        var held = spends.take(Commands.body(take), Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/spends/" + held.id()))
                .entity(held)
                .build();
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readSpend", summary = "One spend, for those it concerns")
    public SpendView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return spends.view(new SpendId(id));
    }

    @PUT
    @Path("{id}/capture")
    @SignedIn
    @Operation(operationId = "captureSpend", summary = "It was given: the credits are passed on. Twice is once.")
    public SpendView capture(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return spends.capture(new SpendId(id));
    }

    @PUT
    @Path("{id}/release")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseSpend", summary = "It was not given: the credits go back. Twice is once.")
    public SpendView release(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON))) @Nullable
                    Reason reason) {
        return spends.release(new SpendId(id), Reason.of(reason));
    }
}
