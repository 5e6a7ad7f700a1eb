package org.communityexchange.pool.internal.participation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.ParticipationPreview;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.TakePart;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

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

/** Taking a place in two steps: look at what it costs, then set the credits aside. */
@Path("/o/{organisation}/events/{id}/place")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TakePartPages {

    @CheckedTemplate(basePath = "pool/participation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance check(ParticipationPreview preview, Form form, boolean own, List<Option> people);

        static native TemplateInstance another(EventView event, String taken, Form form, List<Option> people);
    }

    private final Participations participations;
    private final Events events;
    private final PoolForms forms;
    private final ParticipationMessages words;
    private final CurrentPerson me;

    TakePartPages(
            Participations participations,
            Events events,
            PoolForms forms,
            ParticipationMessages words,
            CurrentPerson me) {
        this.participations = participations;
        this.events = events;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @SignedIn
    public Response check(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("for") @Nullable String person) {
        var form = forms.start(Map.of(PoolForms.FOR, person == null ? "" : person));
        try {
            return Response.ok(page(id, form)).type(MediaType.TEXT_HTML_TYPE).build();
        } catch (ProblemException refusal) {
            var others = refusal.type() == PoolProblem.ALREADY_TAKING_PART ? forms.managed() : List.<Option>of();
            return others.isEmpty()
                    ? backToEvent(organisation, id, refusal)
                    : Response.ok(Templates.another(events.view(new EventId(id)), refusal.detail(), form, others))
                            .type(MediaType.TEXT_HTML_TYPE)
                            .build();
        }
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        try {
            if (command == null) {
                throw new InvalidInput(PoolForms.COMMAND, "Open the form again, then send it.");
            }
            var taken = participations.take(new EventId(id), new TakePart(PoolForms.id(form, PoolForms.FOR)), command);
            return forms.done(
                    taken.href(),
                    own(taken.person())
                            ? words.taken()
                            : words.taken_for(taken.person().name()));
        } catch (NotEnoughCredits tooFew) {
            // The same page says how many are missing; it is shown with the refusal's own status.
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(id, form))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        } catch (ProblemException refusal) {
            return backToEvent(organisation, id, refusal);
        }
    }

    private TemplateInstance page(UUID event, Form form) {
        var preview = participations.preview(new EventId(event), PoolForms.id(form, PoolForms.FOR));
        return Templates.check(preview, form, own(preview.person()), forms.people());
    }

    private boolean own(PersonRef person) {
        return person.id().equals(me.id().value());
    }

    /** What cannot be had now is said on the page of the event, as it is now. */
    private Response backToEvent(String organisation, UUID event, ProblemException refusal) {
        return forms.backWhenRefused("/o/" + organisation + "/events/" + event, refusal);
    }
}
