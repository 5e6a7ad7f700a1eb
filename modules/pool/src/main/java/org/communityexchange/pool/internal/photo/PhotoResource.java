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

/** The photos of needs and of offers, for programs. */
@Path("/api/v1/organisations/{organisation}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
class PhotoResource {

    private static final String ADD = "Add a photo: JPEG, PNG or WebP in Base64, at most 5 MB; at most four";
    private static final String REMOVE = "Remove a photo";
    private static final String EXAMPLE = """
            {"alt": "A bowl of pumpkin soup", "image": "iVBORw0KGgo="}""";

    private final Photos photos;

    PhotoResource(Photos photos) {
        this.photos = photos;
    }

    @POST
    @Path("needs/{id}/photos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Tag(name = "Needs")
    @Operation(operationId = "addNeedPhoto", summary = ADD)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response addToNeed(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "soup", value = EXAMPLE)))
                    AddPhoto photo) {
        return add(SearchKind.NEED, id, photo);
    }

    @DELETE
    @Path("needs/{id}/photos/{photo}")
    @Tag(name = "Needs")
    @Operation(operationId = "removeNeedPhoto", summary = REMOVE)
    @APIResponse(responseCode = "204", description = "Removed")
    public void removeFromNeed(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        photos.remove(SearchKind.NEED, id, photo);
    }

    @POST
    @Path("offers/{id}/photos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Tag(name = "Offers")
    @Operation(operationId = "addOfferPhoto", summary = ADD)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response addToOffer(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "soup", value = EXAMPLE)))
                    AddPhoto photo) {
        return add(SearchKind.OFFER, id, photo);
    }

    @DELETE
    @Path("offers/{id}/photos/{photo}")
    @Tag(name = "Offers")
    @Operation(operationId = "removeOfferPhoto", summary = REMOVE)
    @APIResponse(responseCode = "204", description = "Removed")
    public void removeFromOffer(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        photos.remove(SearchKind.OFFER, id, photo);
    }

    private Response add(SearchKind kind, UUID of, AddPhoto photo) {
        var added = photos.add(kind, of, Commands.body(photo));
        return Response.created(URI.create(added.href())).entity(added).build();
    }
}
