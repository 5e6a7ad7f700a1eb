package org.communityexchange.pool.internal.screening;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.RecordScreening;
import org.communityexchange.pool.ScreeningView;
import org.communityexchange.pool.Screenings;
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

@Path("/api/v1/organisations/{organisation}/screenings")
@Needs(Right.SCREEN_MEMBERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screenings", description = "Which members were checked for sensitive help")
class ScreeningResource {

    private static final String EXAMPLE = """
            {"person": "01993c3e-0000-7000-8000-000000000001", "kind": "VULNERABLE_SECTOR",
             "checkedOn": "2026-10-01", "expiresOn": "2027-09-30"}""";

    /** Why a check ends. */
    record EndScreening(@Nullable String reason) {}

    private final Screenings screenings;

    ScreeningResource(Screenings screenings) {
        this.screenings = screenings;
    }

    @GET
    @Operation(operationId = "listScreenings", summary = "Checks recorded here. Sorts: newest, expiry.")
    public Listing<ScreeningView> all(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return screenings.here(list.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordScreening", summary = "Write down that a member passed a check")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ScreeningView.class)))
    public Response record(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key records once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "check", value = EXAMPLE)))
                    RecordScreening screening) {
        var recorded = screenings.record(Commands.body(screening), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/screenings/" + recorded.id()))
                .entity(recorded)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readScreening", summary = "One check")
    public ScreeningView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return screenings.require(id);
    }

    @PUT
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endScreening", summary = "End a check before its last day. Twice is once.")
    public ScreeningView end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "moved",
                                                            value = "{\"reason\": \"The licence was returned.\"}")))
                    EndScreening end) {
        return screenings.end(id, Commands.body(end).reason());
    }
}
