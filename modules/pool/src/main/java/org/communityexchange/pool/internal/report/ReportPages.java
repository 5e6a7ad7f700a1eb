package org.communityexchange.pool.internal.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventReport;
import org.communityexchange.pool.EventReports;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.report.Figures.Unit;
import org.communityexchange.pool.internal.words.ReportMessages;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
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

/** The report of an event on the screen, on paper and as a file: the same figures three times. */
@Path("/o/{organisation}/events/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReportPages {

    @CheckedTemplate(basePath = "pool/report")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(EventReport report, List<Figures.Figure> figures, int fewest, Form form);

        static native TemplateInstance print(EventReport report, List<Figures.Figure> figures, int fewest);
    }

    private final EventReports reports;
    private final Figures figures;
    private final PoolForms forms;
    private final ReportMessages words;
    private final Pdf pdf;

    ReportPages(EventReports reports, Figures figures, PoolForms forms, ReportMessages words, Pdf pdf) {
        this.reports = reports;
        this.figures = figures;
        this.forms = forms;
        this.words = words;
        this.pdf = pdf;
    }

    @GET
    @Path("report")
    @Needs(Right.PLAN_EVENTS)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var report = reports.of(new EventId(id));
        return page(
                report,
                forms.start(Map.of("learnings", report.learnings(), "version", Integer.toString(report.version()))));
    }

    @POST
    @Path("report")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response learn(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("learnings", words.learnings());
        var event = new EventId(id);
        var version = PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE);
        try {
            var report = reports.learn(event, form.value("learnings"), version);
            return forms.done(report.href() + "/report", words.saved());
        } catch (InvalidInput refusal) {
            return PoolForms.refused(page(reports.of(event), form.reject(refusal)));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            return PoolForms.refused(page(reports.of(event), form.reject("learnings", refusal.detail())));
        }
    }

    @GET
    @Path("report.csv")
    @Needs(Right.PLAN_EVENTS)
    public Response csv(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var report = reports.of(new EventId(id));
        var header =
                List.of(words.figure(), words.value(), words.role_people(), words.role_minutes(), words.role_credits());
        return Csv.download(name(report, "csv"), header, csv -> {
            figures.of(report)
                    .forEach(figure -> csv.row(
                            figure.unit() == Unit.MINUTES ? words.in_minutes(figure.label()) : figure.label(),
                            figure.unit() == Unit.CENTS ? Csv.dollars(figure.number()) : (Long) figure.number(),
                            null,
                            null,
                            null));
            report.roles().forEach(role -> csv.row(role.name(), null, role.people(), role.minutes(), role.credits()));
            if (!report.learnings().isEmpty()) {
                csv.row(words.learnings(), report.learnings(), null, null, null);
            }
        });
    }

    @GET
    @Path("report.pdf")
    @Needs(Right.PLAN_EVENTS)
    public Response print(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("paper") @Nullable String paper) {
        var on = Paper.of(paper);
        var report = reports.of(new EventId(id));
        return pdf.download(name(report, "pdf"), Templates.print(report, figures.of(report), EventReport.FEWEST), on);
    }

    private TemplateInstance page(EventReport report, Form form) {
        return Templates.show(report, figures.of(report), EventReport.FEWEST, form);
    }

    private static String name(EventReport report, String ending) {
        return report.title() + " " + report.heldOn() + "." + ending;
    }
}
