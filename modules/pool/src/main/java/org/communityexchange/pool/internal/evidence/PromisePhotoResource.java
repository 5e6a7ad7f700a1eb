package org.communityexchange.pool.internal.evidence;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PromisePhotos;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/commitments")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class PromisePhotoResource {

    private static final String EXAMPLE = """
            {"alt": "Six lamps on the bench, all lit", "image": "iVBORw0KGgo="}""";

    private final PromisePhotos photos;

    PromisePhotoResource(PromisePhotos photos) {
        this.photos = photos;
    }

    @POST
    @Path("{id}/photos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPromisePhoto",
            summary = "Add a photo of what was done: JPEG, PNG or WebP in Base64, at most 5 MB; at most three")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response add(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "lamps", value = EXAMPLE)))
                    AddPhoto photo) {
        var added = photos.add(new CommitmentId(id), Commands.body(photo));
        return Response.created(URI.create(added.href())).entity(added).build();
    }

    // A picture whatever is asked for, as on its page: a client that wishes for JSON everywhere still sees it.
    @GET
    @Path("{id}/photos/{photo}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "readPromisePhoto",
            summary = "The picture itself, for those who see the promise, confirm it, or listen to a dispute about it",
            description = "As JPEG, drawn anew. It may be kept nowhere on the way.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = Picture.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response picture(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("photo") UUID photo,
            @Parameter(description = "At most 400 dots wide or high instead of 1600")
                    @QueryParam("small")
                    @DefaultValue("false")
                    boolean small) {
        return Picture.answer(photos.file(new CommitmentId(id), photo, small));
    }

    @DELETE
    @Path("{id}/photos/{photo}")
    @Operation(
            operationId = "removePromisePhoto",
            summary = "Take a photo of what was done away, until it is confirmed")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        photos.remove(new CommitmentId(id), photo);
    }
}
