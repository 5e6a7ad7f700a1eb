package org.communityexchange.pool.internal.photo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.SearchKind;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The photos of an offer. */
@Path("/o/{organisation}/offers/{id}/photos")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class OfferPhotoPages {

    private final PhotoForms forms;

    OfferPhotoPages(PhotoForms forms) {
        this.forms = forms;
    }

    @GET
    public TemplateInstance all(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return forms.page(SearchKind.OFFER, id);
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response add(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RestForm("image") @Nullable FileUpload image,
            @RestForm("alt") @Nullable String alt) {
        return forms.add(SearchKind.OFFER, id, image, alt);
    }

    @POST
    @Path("{photo}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        return forms.remove(SearchKind.OFFER, id, photo);
    }
}
