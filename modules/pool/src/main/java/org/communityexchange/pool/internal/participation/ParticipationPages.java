package org.communityexchange.pool.internal.participation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.ParticipationId;
import org.communityexchange.pool.ParticipationView;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.communityexchange.web.Form;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One person's place at an event: what became of its credits, and giving it back. */
@Path("/o/{organisation}/participations/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ParticipationPages {

    @CheckedTemplate(basePath = "pool/participation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(ParticipationView place, boolean own, Form form);
    }

    private final Participations participations;
    private final PoolForms forms;
    private final ParticipationMessages words;
    private final CurrentPerson me;

    ParticipationPages(Participations participations, PoolForms forms, ParticipationMessages words, CurrentPerson me) {
        this.participations = participations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @SignedIn
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(id, forms.start(Map.of()));
    }

    @POST
    @Path("withdrawal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        try {
            return PoolForms.answer(
                    form,
                    () -> page(id, form),
                    () -> forms.done(
                            participations
                                    .withdraw(new ParticipationId(id), form.value("reason"))
                                    .href(),
                            words.withdrawn()));
        } catch (ProblemException refusal) {
            return forms.backWhenRefused("/o/" + organisation + "/participations/" + id, refusal);
        }
    }

    private TemplateInstance page(UUID id, Form form) {
        var place = participations.view(new ParticipationId(id));
        return Templates.show(place, place.person().id().equals(me.id().value()), form);
    }
}
