package org.communityexchange.pool.internal.photo;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.SearchKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/needs/{id}/photos")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Needs")
class NeedPhotoResource {

    private static final String EXAMPLE = """
            {"alt": "A bowl of pumpkin soup", "image": "iVBORw0KGgo="}""";

    private final Photos photos;

    NeedPhotoResource(Photos photos) {
        this.photos = photos;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addNeedPhoto",
            summary = "Add a photo: JPEG, PNG or WebP in Base64, at most 5 MB; at most four")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response add(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "soup", value = EXAMPLE)))
                    AddPhoto photo) {
        var added = photos.add(SearchKind.NEED, id, Commands.body(photo));
        return Response.created(URI.create(added.href())).entity(added).build();
    }

    @DELETE
    @Path("{photo}")
    @Operation(operationId = "removeNeedPhoto", summary = "Remove a photo")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        photos.remove(SearchKind.NEED, id, photo);
    }
}
