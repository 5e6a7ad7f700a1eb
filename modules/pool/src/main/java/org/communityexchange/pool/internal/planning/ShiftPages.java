package org.communityexchange.pool.internal.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.ChangeShift;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.pool.internal.words.PlanningMessages;
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

/** Changing one shift of an event. */
@Path("/o/{organisation}/events/{id}/shifts/{shift}/change")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ShiftPages {

    private static final int MOST_PEOPLE = 500;

    @CheckedTemplate(basePath = "pool/planning")
    static class Templates {
        private Templates() {}

        static native TemplateInstance shift(EventChanges.ShiftNow shift, Form form);
    }

    private final EventChanges changes;
    private final PoolForms forms;
    private final PlanningMessages words;
    private final NeedMessages fields;

    ShiftPages(EventChanges changes, PoolForms forms, PlanningMessages words, NeedMessages fields) {
        this.changes = changes;
        this.forms = forms;
        this.words = words;
        this.fields = fields;
    }

    @GET
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance start(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("shift") UUID shift) {
        var one = changes.shift(new EventId(id), new ShiftId(shift));
        return Templates.shift(
                one,
                forms.start(Map.of(
                        "role", one.role(),
                        "starts", one.starts().toString(),
                        "ends", one.ends().toString(),
                        "capacity", Integer.toString(one.capacity()),
                        "version", Integer.toString(one.version()))));
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("shift") UUID shift,
            MultivaluedMap<String, String> body) {
        var one = changes.shift(new EventId(id), new ShiftId(shift));
        var form = forms.read(body)
                .label("role", fields.role())
                .label("starts", fields.starts())
                .label("ends", fields.ends())
                .label("capacity", fields.capacity());
        var said = new ChangeShift(
                form.requiredText("role", 80),
                form.time("starts").orElse(null),
                form.time("ends").orElse(null),
                PoolForms.whole(form, "capacity", 1, MOST_PEOPLE),
                PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE));
        return PoolForms.answer(form, () -> Templates.shift(one, form), () -> {
            try {
                changes.changeShift(new EventId(id), new ShiftId(shift), said);
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused(one.href(), refusal);
            }
            return forms.done(one.eventHref() + "#shift-" + shift, words.shift_changed());
        });
    }
}
