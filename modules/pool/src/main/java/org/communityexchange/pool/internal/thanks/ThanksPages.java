package org.communityexchange.pool.internal.thanks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Called;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.ThanksView;
import org.communityexchange.pool.WriteThanks;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.ThanksMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Writing a few words of thanks, reading them, and deciding whether they are told. */
@Path("/o/{organisation}/thanks")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class ThanksPages {

    @CheckedTemplate(basePath = "pool/thanks")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(String organisation, Form form);

        static native TemplateInstance show(ThanksView note, Form form, List<Option> names, List<Option> audiences);
    }

    private final Thanks thanks;
    private final PoolForms forms;
    private final ThanksMessages words;

    ThanksPages(Thanks thanks, PoolForms forms, ThanksMessages words) {
        this.thanks = thanks;
        this.forms = forms;
        this.words = words;
    }

    /** The form, or the note when it is written already. */
    @GET
    @Path("new")
    public Response start(
            @PathParam("organisation") String organisation,
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("spend") @Nullable String spend) {
        var written = thanks.about(PoolForms.id(commitment), PoolForms.id(spend));
        return written.isPresent()
                ? Response.seeOther(URI.create(written.get().href())).build()
                : Response.ok(Templates.start(
                                organisation,
                                forms.start(Map.of(
                                        "commitment",
                                        commitment == null ? "" : commitment,
                                        "spend",
                                        spend == null ? "" : spend))))
                        .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("words", words.your_words());
        var said = new WriteThanks(
                PoolForms.id(form, "commitment"), PoolForms.id(form, "spend"), form.requiredText("words", 400));
        return PoolForms.answer(
                form,
                () -> Templates.start(organisation, form),
                () -> forms.done(
                        thanks.write(said, PoolForms.id(form, PoolForms.COMMAND))
                                .href(),
                        words.sent()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var note = thanks.view(id);
        return page(
                note,
                forms.start(Map.of(
                        "called",
                        note.called() == null ? "" : note.called().name(),
                        "audience",
                        note.audience() == null ? "" : note.audience().name())));
    }

    @POST
    @Path("{id}/telling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("called", words.called_label()).label("audience", words.audience_label());
        var note = thanks.view(id);
        var called = note.asOrganisation()
                ? Called.ORGANISATION
                : form.oneOf("called", Called.class).orElse(null);
        var audience = form.oneOf("audience", Audience.class).orElse(null);
        return PoolForms.answer(
                form,
                () -> page(note, form),
                () -> forms.done(thanks.tell(id, called, audience).href(), words.told()));
    }

    @POST
    @Path("{id}/keeping-private")
    public Response keepPrivate(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return forms.done(thanks.keepPrivate(id).href(), words.kept_private());
    }

    private TemplateInstance page(ThanksView note, Form form) {
        return Templates.show(
                note,
                form,
                note.asOrganisation()
                        ? List.of()
                        : Arrays.stream(Called.values())
                                .filter(called -> called != Called.ORGANISATION)
                                .map(called -> new Option(called.name(), words.called(called)))
                                .toList(),
                Arrays.stream(Audience.values())
                        .map(audience -> new Option(audience.name(), words.audience(audience)))
                        .toList());
    }
}
