package org.communityexchange.pool.internal.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.ChangeEvent;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.communityexchange.pool.internal.words.PoolMessages;
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

/** Changing or cancelling one event. */
@Path("/o/{organisation}/events/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChangePages {

    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "pool/planning")
    static class Templates {
        private Templates() {}

        static native TemplateInstance change(EventView event, Form form);
    }

    private final EventChanges changes;
    private final Events events;
    private final PoolForms forms;
    private final PlanningMessages words;
    private final PoolMessages shared;
    private final NeedMessages days;

    ChangePages(
            EventChanges changes,
            Events events,
            PoolForms forms,
            PlanningMessages words,
            PoolMessages shared,
            NeedMessages days) {
        this.changes = changes;
        this.events = events;
        this.forms = forms;
        this.words = words;
        this.shared = shared;
        this.days = days;
    }

    @GET
    @Path("change")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance start(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var event = events.view(new EventId(id));
        return Templates.change(
                event,
                forms.start(Map.of(
                        "title", event.title(),
                        "description", event.description(),
                        "place", event.place(),
                        "heldOn", event.heldOn().toString(),
                        "version", Integer.toString(event.version()))));
    }

    @POST
    @Path("change")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("title", shared.title())
                .label("description", shared.description())
                .label("place", shared.place())
                .label("heldOn", days.day());
        var event = new EventId(id);
        var before = events.view(event);
        var day = form.date(
                "heldOn", before.heldOn().minusYears(1), before.heldOn().plusYears(4));
        var version = PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE);
        return answer(form, event, () -> {
            changes.change(
                    event,
                    new ChangeEvent(
                            form.value("title"),
                            form.value("description"),
                            form.value("place"),
                            day.orElse(null),
                            version));
            return forms.done(before.href(), words.event_changed());
        });
    }

    @POST
    @Path("cancellation")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var event = new EventId(id);
        return answer(form, event, () -> {
            var cancelled = changes.cancel(event, form.value("reason"));
            return forms.done(cancelled.href(), words.cancelled());
        });
    }

    /** Done; or the page again, saying beside the fields or above them why not. */
    private Response answer(Form form, EventId event, java.util.function.Supplier<Response> act) {
        if (!form.hasErrors()) {
            try {
                return act.get();
            } catch (ProblemException refusal) {
                if (refusal.errors().isEmpty() && refusal.type().status() != CONFLICT) {
                    throw refusal;
                }
                if (refusal.errors().isEmpty()) {
                    form.reject("title", refusal.detail());
                } else {
                    form.reject(refusal);
                }
            }
        }
        return PoolForms.refused(Templates.change(events.view(event), form));
    }
}
