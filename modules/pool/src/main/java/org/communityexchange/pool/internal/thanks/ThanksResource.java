package org.communityexchange.pool.internal.thanks;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Called;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.ThanksView;
import org.communityexchange.pool.WriteThanks;
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

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/thanks")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks", description = "Notes between two, and the stories both allow to be told")
class ThanksResource {

    /**
     * How one lets it be told.
     *
     * @param called how they are called in it; the organisation by its name
     */
    record TellThanks(@Nullable Called called, @Nullable Audience audience) {}

    private final Thanks thanks;

    ThanksResource(Thanks thanks) {
        this.thanks = thanks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeThanks", summary = "Thank whoever kept a promise or served something")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = ThanksView.class)))
    public Response write(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key writes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "kept",
                                                            value =
                                                                    "{\"commitment\": \"01993c3e-0000-7000-8000-000000000001\", \"words\": \"You sang all the way.\"}")))
                    WriteThanks said) {
        var written = thanks.write(Commands.body(said), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/thanks/" + written.id()))
                .entity(written)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readThanks", summary = "A note, for the two it is between")
    public ThanksView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return thanks.view(id);
    }

    @PUT
    @Path("{id}/telling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tellThanks", summary = "Let it be told; it needs the other one and a steward's look")
    public ThanksView tell(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "neighbour",
                                                            value =
                                                                    "{\"called\": \"NEIGHBOUR\", \"audience\": \"PUBLIC\"}")))
                    TellThanks tell) {
        var said = Commands.body(tell);
        return thanks.tell(id, said.called(), said.audience());
    }

    @DELETE
    @Path("{id}/telling")
    @Operation(
            operationId = "keepThanksPrivate",
            summary = "Keep it private; a story disappears at once. Twice is once.")
    public ThanksView keepPrivate(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return thanks.keepPrivate(id);
    }
}
