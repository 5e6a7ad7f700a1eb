package org.communityexchange.pool.internal.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.PromisePhotos;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.PromisePolicy;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.photo.PhotoForms;
import org.communityexchange.pool.internal.words.PhotoMessages;
import org.communityexchange.web.Form;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The photos of what was done for a promise, and the pictures themselves. */
@Path("/o/{organisation}/commitments")
@SignedIn
@Blocking
class PromisePhotoPages {

    @CheckedTemplate(basePath = "pool/evidence")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(CommitmentView commitment, Form form, PromisePolicy rules);
    }

    private final PromisePhotos photos;
    private final Commitments commitments;
    private final PromisePolicies policies;
    private final PhotoForms photoForms;
    private final PoolForms forms;
    private final PhotoMessages words;

    PromisePhotoPages(
            PromisePhotos photos,
            Commitments commitments,
            PromisePolicies policies,
            PhotoForms photoForms,
            PoolForms forms,
            PhotoMessages words) {
        this.photos = photos;
        this.commitments = commitments;
        this.policies = policies;
        this.photoForms = photoForms;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Path("{id}/photos")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance all(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(commitments.view(new CommitmentId(id)), forms.start(Map.of()));
    }

    @POST
    @Path("{id}/photos")
    @Produces(MediaType.TEXT_HTML)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response add(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RestForm("image") @Nullable FileUpload image,
            @RestForm("alt") @Nullable String alt) {
        var commitment = commitments.view(new CommitmentId(id));
        var sent = photoForms.read(image, alt);
        return settled(
                commitment,
                () -> PoolForms.answer(sent.form(), () -> page(commitment, sent.form()), () -> {
                    photos.add(new CommitmentId(id), sent.photo());
                    return forms.done(commitment.href(), words.added());
                }));
    }

    @POST
    @Path("{id}/photos/{photo}/removal")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        var commitment = commitments.view(new CommitmentId(id));
        return settled(commitment, () -> {
            photos.remove(new CommitmentId(id), photo);
            return forms.done(commitment.href() + "/photos", words.removed());
        });
    }

    // Whatever is asked for, it is a picture: a link to one is opened with the wishes of a page.
    @GET
    @Path("{id}/photos/{photo}")
    @Produces(MediaType.WILDCARD)
    public Response large(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        return Picture.answer(photos.file(new CommitmentId(id), photo, false));
    }

    @GET
    @Path("{id}/photos/{photo}/small")
    @Produces(MediaType.WILDCARD)
    public Response small(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("photo") UUID photo) {
        return Picture.answer(photos.file(new CommitmentId(id), photo, true));
    }

    private TemplateInstance page(CommitmentView commitment, Form form) {
        return Templates.list(commitment, form, policies.here());
    }

    /** What cannot be done now is said on the promise itself, as it is now. */
    private Response settled(CommitmentView commitment, Supplier<Response> act) {
        try {
            return act.get();
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(commitment.href(), refusal);
        }
    }
}
