package org.communityexchange.pool.internal.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.EventSeries;
import org.communityexchange.pool.SeriesId;
import org.communityexchange.pool.SeriesView;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

@Path("/o/{organisation}/event-series")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SeriesPages {

    private static final String PREVIEW = "preview";

    @CheckedTemplate(basePath = "pool/planning")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, List<Said> series);

        static native TemplateInstance start(
                OrganisationView organisation,
                String action,
                boolean changes,
                Form form,
                Choices choices,
                @Nullable List<LocalDate> dates);

        static native TemplateInstance show(Said series, Form form);
    }

    /** What the form of a series offers. */
    record Choices(
            List<Option> audiences, List<Option> patterns, List<Option> days, List<Option> nths, List<Integer> rows) {}

    /** A series with its rule in words. */
    record Said(SeriesView it, String words) {}

    private final EventSeries series;
    private final Organisations organisations;
    private final SeriesForm fields;
    private final RecurrenceWords said;
    private final PoolForms forms;
    private final PlanningMessages words;

    SeriesPages(
            EventSeries series,
            Organisations organisations,
            SeriesForm fields,
            RecurrenceWords said,
            PoolForms forms,
            PlanningMessages words) {
        this.series = series;
        this.organisations = organisations;
        this.fields = fields;
        this.said = said;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance all(@PathParam("organisation") String organisation) {
        return Templates.list(
                here(organisation), series.here().stream().map(this::said).toList());
    }

    @GET
    @Path("new")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        return plan(
                organisation,
                forms.start(Map.of(
                        "audience", Audience.PUBLIC.name(), "recurrence.pattern", "WEEKLY", "recurrence.every", "1")),
                null);
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = fields.labelled(forms.read(body));
        var plan = fields.read(form);
        return PoolForms.answer(form, () -> plan(organisation, form, null), () -> {
            if (PREVIEW.equals(form.value("step"))) {
                return page(plan(organisation, form, series.preview(plan)));
            }
            var planned = series.plan(plan, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(planned.href(), words.planned());
        });
    }

    @GET
    @Path("{id}")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.show(said(series.view(new SeriesId(id))), forms.start(Map.of()));
    }

    @POST
    @Path("{id}/left-out")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leaveOut(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return change(id, form, () -> {
            var after = series.leaveOut(new SeriesId(id), SeriesForm.day(form, "day"), form.value("reason"));
            return forms.done(after.href(), words.is_left_out());
        });
    }

    @POST
    @Path("{id}/ending")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("from", words.end_from()).label("reason", words.reason());
        var from = SeriesForm.day(form, "from");
        return change(id, form, () -> {
            var after = series.end(new SeriesId(id), from, form.value("reason"));
            return forms.done(after.href(), words.ended());
        });
    }

    @GET
    @Path("{id}/changes")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance startChange(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from) {
        var before = series.view(new SeriesId(id));
        var known = new MultivaluedHashMap<String, String>();
        var asked = forms.read(new MultivaluedHashMap<>(Map.of("from", from == null ? "" : from)));
        var day = SeriesForm.day(asked, "from");
        known.putAll(SeriesForm.shown(before.plan(), day == null ? before.plan().firstOn() : day));
        known.putSingle(PoolForms.COMMAND, forms.start(Map.of()).value(PoolForms.COMMAND));
        return changed(organisation, id, fields.labelled(forms.read(known)), null);
    }

    @POST
    @Path("{id}/changes")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeFrom(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = fields.labelled(forms.read(body));
        var plan = fields.read(form);
        return PoolForms.answer(form, () -> changed(organisation, id, form, null), () -> {
            if (PREVIEW.equals(form.value("step"))) {
                return page(changed(organisation, id, form, series.preview(plan)));
            }
            var next = series.changeFrom(new SeriesId(id), plan, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(next.href(), words.changed());
        });
    }

    private Response change(UUID id, Form form, Supplier<Response> act) {
        return PoolForms.answer(form, () -> Templates.show(said(series.view(new SeriesId(id))), form), act);
    }

    private static Response page(TemplateInstance shown) {
        return Response.ok(shown).build();
    }

    private TemplateInstance plan(String organisation, Form form, @Nullable List<LocalDate> dates) {
        return Templates.start(
                here(organisation), "/o/" + organisation + "/event-series", false, form, choices(), dates);
    }

    private TemplateInstance changed(String organisation, UUID id, Form form, @Nullable List<LocalDate> dates) {
        return Templates.start(
                here(organisation),
                "/o/" + organisation + "/event-series/" + id + "/changes",
                true,
                form,
                choices(),
                dates);
    }

    private Choices choices() {
        return new Choices(
                forms.audiences(),
                fields.patterns(),
                forms.days(),
                fields.nths(),
                IntStream.range(0, SeriesForm.ROWS).boxed().toList());
    }

    private Said said(SeriesView each) {
        return new Said(each, said.of(each.plan().recurrence()));
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
