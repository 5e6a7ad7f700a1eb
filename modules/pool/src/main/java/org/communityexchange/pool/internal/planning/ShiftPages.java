package org.communityexchange.pool.internal.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.ChangeShift;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.communityexchange.web.Form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @CheckedTemplate(basePath = "pool/planning")
    static class Templates {
        private Templates() {}

        static native TemplateInstance shift(EventView event, EventView.ShiftView shift, Form form);
    }

    private final EventChanges changes;
    private final Events events;
    private final Organisations organisations;
    private final PoolForms forms;
    private final PlanningMessages words;
    private final NeedMessages fields;

    ShiftPages(
            EventChanges changes,
            Events events,
            Organisations organisations,
            PoolForms forms,
            PlanningMessages words,
            NeedMessages fields) {
        this.changes = changes;
        this.events = events;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.fields = fields;
    }

    @GET
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance start(
            @PathParam("organisation") String organisation, @PathParam("id") UUID id, @PathParam("shift") UUID shift) {
        var event = events.view(new EventId(id));
        var one = shift(event, shift);
        var zone = organisations.require(new OrganisationId(organisation)).zone();
        return Templates.shift(
                event,
                one,
                forms.start(Map.of(
                        "role", one.role(),
                        "starts", time(one.startsAt(), zone),
                        "ends", time(one.endsAt(), zone),
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
        var event = events.view(new EventId(id));
        var one = shift(event, shift);
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
        return PoolForms.answer(form, () -> Templates.shift(event, one, form), () -> {
            try {
                changes.changeShift(new EventId(id), new ShiftId(shift), said);
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused(address(event, one), refusal);
            }
            return forms.done(event.href() + "#shift-" + shift, words.shift_changed());
        });
    }

    private static EventView.ShiftView shift(EventView event, UUID id) {
        return event.shifts().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("shift"));
    }

    private static String address(EventView event, EventView.ShiftView shift) {
        return event.href() + "/shifts/" + shift.id() + "/change";
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
