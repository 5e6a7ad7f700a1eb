package org.communityexchange.pool.internal.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.PlacesView;
import org.communityexchange.pool.PlanEvent;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.pool.internal.form.PlacesForm;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.communityexchange.treasury.ChangeBudget;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

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

@Path("/o/{organisation}/events")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EventPages {

    /** Before the fields of a shift to add: the page asks for other times, too. */
    private static final String ADDED = "added.";

    private static final int ROWS = 5;
    private static final int SHORTEST_MINUTES = 15;
    private static final int MOST_PEOPLE = 500;
    private static final int YEARS_AHEAD = 3;
    private static final int MOST_CREDITS = 10_000_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "pool/event")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                OrganisationView organisation, Listing<EventView> events, Map<UUID, PlacesView> places, boolean plans);

        static native TemplateInstance start(
                OrganisationView organisation, Form form, List<Option> audiences, List<Integer> rows, String backing);

        static native TemplateInstance show(
                EventView event,
                PlacesView places,
                EventBacking.@Nullable Backing backing,
                Form form,
                boolean signedIn,
                boolean confirms,
                boolean serves,
                boolean setsBudget,
                boolean acts);
    }

    private final Events events;
    private final Participations participations;
    private final EventBacking backing;
    private final Organisations organisations;
    private final PoolForms forms;
    private final PlacesForm placing;
    private final NeedMessages words;
    private final PoolMessages shared;
    private final ParticipationMessages taking;
    private final CurrentPerson me;
    private final Clock clock;

    EventPages(
            Events events,
            Participations participations,
            EventBacking backing,
            Organisations organisations,
            PoolForms forms,
            PlacesForm placing,
            NeedMessages words,
            PoolMessages shared,
            ParticipationMessages taking,
            CurrentPerson me,
            Clock clock) {
        this.events = events;
        this.participations = participations;
        this.backing = backing;
        this.organisations = organisations;
        this.forms = forms;
        this.placing = placing;
        this.words = words;
        this.shared = shared;
        this.taking = taking;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    public TemplateInstance all(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        var shown = events.here(ListQuery.parse("24", after, null));
        return Templates.list(
                here(organisation), shown, participations.places(shown.items()), me.may(Right.PLAN_EVENTS));
    }

    @GET
    @Path("new")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        return page(organisation, forms.start(Map.of("audience", Audience.PUBLIC.name())));
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("title", shared.title())
                .label("description", shared.description())
                .label("place", shared.place())
                .label("heldOn", words.day())
                .label("audience", shared.audience_label())
                .label("creditBudget", words.credit_budget());
        var said = read(organisation, form);
        if (form.hasErrors()) {
            return PoolForms.refused(page(organisation, form));
        }
        try {
            var event = events.plan(said, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(event.href(), backing.said(words.event_published(), event));
        } catch (InvalidInput refusal) {
            return PoolForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    @GET
    @Path("{id}")
    @OpenToAll
    public TemplateInstance show(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("money") @Nullable String money) {
        var shown = participations.shown(new EventId(id));
        var places = shown.places();
        return page(
                shown.event(),
                places,
                money == null ? null : backing.of(shown.event()),
                forms.start(Map.of(
                        "places",
                        Integer.toString(places.places()),
                        "priceCredits",
                        Integer.toString(places.priceCredits()),
                        "cancelDays",
                        Integer.toString(places.cancelDays()),
                        "starts",
                        Objects.toString(places.starts(), ""),
                        "ends",
                        Objects.toString(places.ends(), ""))));
    }

    @POST
    @Path("{id}/places")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response places(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = placing.labelled(forms.read(body), "");
        var said = PlacesForm.read(form, "");
        var event = new EventId(id);
        if (!form.hasErrors()) {
            try {
                participations.offer(event, said);
                return forms.done("/o/" + organisation + "/events/" + id, taking.offered());
            } catch (ProblemException refusal) {
                if (refusal.errors().isEmpty() && refusal.type().status() != CONFLICT) {
                    throw refusal;
                }
                if (refusal.errors().isEmpty()) {
                    form.reject("places", refusal.detail());
                } else {
                    form.reject(refusal);
                }
            }
        }
        return PoolForms.refused(page(events.view(event), form));
    }

    @POST
    @Path("{id}/shifts")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addShift(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var said = shift(form, ADDED);
        var event = new EventId(id);
        return PoolForms.answer(form, () -> page(events.view(event), form), () -> {
            try {
                var changed = events.addShift(event, said, PoolForms.id(form, PoolForms.COMMAND));
                return forms.done(changed.href(), words.shift_added());
            } catch (InvalidInput refusal) {
                refusal.errors().forEach(each -> form.reject(ADDED + each.field(), each.detail()));
                return PoolForms.refused(page(events.view(event), form));
            }
        });
    }

    @POST
    @Path("{id}/budget")
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response budget(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("cap", words.credit_budget()).label("reason", words.budget_reason());
        var cap = PoolForms.whole(form, "cap", 0, MOST_CREDITS);
        var reason = form.requiredText("reason", LONGEST_REASON);
        var event = new EventId(id);
        if (!form.hasErrors()) {
            try {
                var changed =
                        events.budget(event, new ChangeBudget(cap, reason), PoolForms.id(form, PoolForms.COMMAND));
                return forms.done(changed.href(), backing.said(words.budget_was_set(), changed));
            } catch (ProblemException refusal) {
                if (refusal.errors().isEmpty() && refusal.type().status() != CONFLICT) {
                    throw refusal;
                }
                if (refusal.errors().isEmpty()) {
                    form.reject("cap", refusal.detail());
                } else {
                    form.reject(refusal);
                }
            }
        }
        return PoolForms.refused(page(events.view(event), form));
    }

    private PlanEvent read(String organisation, Form form) {
        var title = form.requiredText("title", 120);
        var description = form.optionalText("description", 2000).orElse("");
        var place = form.optionalText("place", 120).orElse("");
        var today = clock.instant().atZone(here(organisation).zone()).toLocalDate();
        var day = form.date("heldOn", today, today.plusYears(YEARS_AHEAD)).orElse(null);
        var audience = form.oneOf("audience", Audience.class).orElse(null);
        var shifts = new ArrayList<PlanShift>();
        for (var row = 0; row < ROWS; row++) {
            var prefix = "shifts." + row + ".";
            // Rows that were left out do not shift the names of the others: a refused row is found where it was typed.
            var isEmpty = form.value(prefix + "role").isBlank()
                    && form.value(prefix + "starts").isBlank()
                    && form.value(prefix + "ends").isBlank();
            if (!isEmpty || row == 0) {
                shifts.add(shift(form, prefix));
            }
        }
        var budget = PoolForms.optionalWhole(form, "creditBudget", 0, MOST_CREDITS);
        return new PlanEvent(title, description, place, day, audience, shifts, budget);
    }

    private PlanShift shift(Form form, String prefix) {
        form.label(prefix + "role", words.role())
                .label(prefix + "starts", words.starts())
                .label(prefix + "ends", words.ends())
                .label(prefix + "capacity", words.capacity());
        var role = form.requiredText(prefix + "role", 80);
        var starts = form.time(prefix + "starts").orElse(null);
        var ends = form.time(prefix + "ends").orElse(null);
        var capacity = PoolForms.whole(form, prefix + "capacity", 1, MOST_PEOPLE);
        if (starts != null && ends != null && Duration.between(starts, ends).toMinutes() < SHORTEST_MINUTES) {
            form.reject(prefix + "ends", words.ends_too_early());
        }
        return new PlanShift(role, starts, ends, capacity);
    }

    private TemplateInstance page(EventView event, Form form) {
        return page(event, participations.places(event), null, form);
    }

    private TemplateInstance page(
            EventView event, PlacesView places, EventBacking.@Nullable Backing behind, Form form) {
        return Templates.show(
                event,
                places,
                behind,
                form,
                me.find().isPresent(),
                me.may(Right.CONFIRM),
                me.may(Right.SERVE_SPENDS),
                me.may(Right.SET_MONEY_POLICY),
                me.may(Right.ACT_FOR_MEMBERS));
    }

    private TemplateInstance page(String organisation, Form form) {
        return Templates.start(
                here(organisation),
                form,
                forms.audiences(),
                IntStream.range(0, ROWS).boxed().toList(),
                backing.example());
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
