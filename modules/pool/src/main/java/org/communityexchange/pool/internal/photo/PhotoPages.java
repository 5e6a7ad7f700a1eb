package org.communityexchange.pool.internal.photo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PhotoMessages;
import org.communityexchange.web.Form;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

/** The page on which photos of an offer or a need are added and removed. */
@Path("/o/{organisation}")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class PhotoPages {

    /** What the photos belong to. */
    record Subject(String title, String href, List<PhotoView> photos, boolean mayManage) {

        /** Whether there is a place for another. */
        public boolean hasRoom() {
            return photos.size() < Photos.MOST;
        }
    }

    @CheckedTemplate(basePath = "pool/photo")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Subject subject, Form form);
    }

    private final Photos photos;
    private final Offers offers;
    private final PublishedNeeds needs;
    private final PoolForms forms;
    private final PhotoMessages words;

    PhotoPages(Photos photos, Offers offers, PublishedNeeds needs, PoolForms forms, PhotoMessages words) {
        this.photos = photos;
        this.offers = offers;
        this.needs = needs;
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
        return Templates.list(subject(kind, of), forms.start(Map.of()));
    }

    private Response add(SearchKind kind, UUID of, @Nullable FileUpload file, @Nullable String alt) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("alt", Objects.requireNonNullElse(alt, ""));
        var form = forms.read(typed).label("alt", words.alt());
        var subject = subject(kind, of);
        var said = new AddPhoto(form.requiredText("alt", 200), content(file));
        if (form.hasErrors() && said.image() == null) {
            form.reject("image", words.choose());
        }
        return PoolForms.answer(form, () -> Templates.list(subject, form), () -> {
            photos.add(kind, of, said);
            return forms.done(subject.href() + "/photos", words.added());
        });
    }

    private Response remove(SearchKind kind, UUID of, UUID photo) {
        photos.remove(kind, of, photo);
        return forms.done(subject(kind, of).href() + "/photos", words.removed());
    }

    private Subject subject(SearchKind kind, UUID of) {
        Subject subject;
        if (kind == SearchKind.OFFER) {
            var offer = offers.view(new OfferId(of));
            subject = new Subject(offer.title(), offer.href(), offer.photos(), offer.mayClose());
        } else {
            var need = needs.view(new NeedId(of));
            subject = new Subject(need.title(), need.href(), need.photos(), need.mayClose());
        }
        if (!subject.mayManage()) {
            throw new Forbidden("Whoever published it changes its photos, or a steward of the organisation.");
        }
        return subject;
    }

    private static byte @Nullable [] content(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return null;
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
