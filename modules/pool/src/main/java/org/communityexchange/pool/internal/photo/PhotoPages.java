package org.communityexchange.pool.internal.photo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PhotoMessages;
import org.communityexchange.web.Form;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page on which photos of an offer or a need are added and removed. */
@Path("/o/{organisation}")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class PhotoPages {

    @CheckedTemplate(basePath = "pool/photo")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Subjects.Subject subject, Form form);
    }

    private final Photos photos;
    private final Subjects subjects;
    private final PhotoForms photoForms;
    private final PoolForms forms;
    private final PhotoMessages words;

    PhotoPages(Photos photos, Subjects subjects, PhotoForms photoForms, PoolForms forms, PhotoMessages words) {
        this.photos = photos;
        this.subjects = subjects;
        this.photoForms = photoForms;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Path("needs/{id}/photos")
    public TemplateInstance ofNeed(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(SearchKind.NEED, id);
    }

    @POST
    @Path("needs/{id}/photos")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response addToNeed(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RestForm("image") @Nullable FileUpload image,
            @RestForm("alt") @Nullable String alt) {
        return add(SearchKind.NEED, id, image, alt);
    }

    @POST
    @Path("needs/{id}/photos/{photo}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeFromNeed(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        return remove(SearchKind.NEED, id, photo);
    }

    @GET
    @Path("offers/{id}/photos")
    public TemplateInstance ofOffer(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(SearchKind.OFFER, id);
    }

    @POST
    @Path("offers/{id}/photos")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response addToOffer(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RestForm("image") @Nullable FileUpload image,
            @RestForm("alt") @Nullable String alt) {
        return add(SearchKind.OFFER, id, image, alt);
    }

    @POST
    @Path("offers/{id}/photos/{photo}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeFromOffer(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        return remove(SearchKind.OFFER, id, photo);
    }

    private TemplateInstance page(SearchKind kind, UUID of) {
        return Templates.list(subjects.managed(kind, of), forms.start(Map.of()));
    }

    private Response add(SearchKind kind, UUID of, @Nullable FileUpload file, @Nullable String alt) {
        var sent = photoForms.read(file, alt);
        var subject = subjects.managed(kind, of);
        return PoolForms.answer(sent.form(), () -> Templates.list(subject, sent.form()), () -> {
            photos.add(kind, of, sent.photo());
            return forms.done(subject.href() + "/photos", words.added());
        });
    }

    private Response remove(SearchKind kind, UUID of, UUID photo) {
        photos.remove(kind, of, photo);
        return forms.done(subjects.managed(kind, of).href() + "/photos", words.removed());
    }
}
