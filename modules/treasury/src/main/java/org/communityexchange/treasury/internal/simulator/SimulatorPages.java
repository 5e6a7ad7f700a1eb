package org.communityexchange.treasury.internal.simulator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.SimulationView;
import org.communityexchange.treasury.Simulator;
import org.communityexchange.treasury.Simulator.Headline;
import org.communityexchange.treasury.internal.simulator.SimulatorForms.Draft;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The council's simulator, and every simulation for whoever has its link. */
@Path("/exchange")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SimulatorPages {

    private static final int UNPROCESSABLE = 422;

    /**
     * @param address where the form is sent
     * @param back where it was opened from
     */
    record Place(String address, String back, String backTitle) {}

    @CheckedTemplate(basePath = "treasury/simulator")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(
                Place place, Form form, List<Option> periods, List<Draft> drafts, List<Headline> recent);

        static native TemplateInstance show(SimulationView simulation, List<CourseTable> courses, CoverageChart chart);
    }

    /** A course with its name and rules in words. */
    record CourseTable(String name, List<String> rules, List<MonthRow> months) {}

    private final Simulator simulator;
    private final SimulatorForms forms;
    private final Organisations organisations;
    private final SimulatorMessages words;
    private final Words say;
    private final Flash flash;

    SimulatorPages(
            Simulator simulator,
            SimulatorForms forms,
            Organisations organisations,
            SimulatorMessages words,
            Words say,
            Flash flash) {
        this.simulator = simulator;
        this.forms = forms;
        this.organisations = organisations;
        this.words = words;
        this.say = say;
        this.flash = flash;
    }

    @GET
    @Path("simulator")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance start() {
        return page(place(), forms.start());
    }

    @POST
    @Path("simulator")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run(MultivaluedMap<String, String> body) {
        return run(place(), body);
    }

    @GET
    @Path("simulations/{id}")
    @SignedIn
    public TemplateInstance show(@PathParam("id") UUID id) {
        var simulation = simulator.view(id);
        var names =
                organisations.all().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
        var courses = simulation.courses().stream()
                .map(course -> new CourseTable(
                        course.changes().isEmpty() ? words.actual() : course.name(),
                        say.rules(course, names),
                        course.months().stream()
                                .map(month -> MonthRow.of(month, say, words))
                                .toList()))
                .toList();
        return Templates.show(
                simulation, courses, CoverageChart.of(simulation.courses(), words.actual(), say::percent));
    }

    @GET
    @Path("simulations/{id}/csv")
    @SignedIn
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") UUID id) {
        return SimulationFile.of(simulator.view(id), words);
    }

    Response run(Place place, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var said = forms.said(form);
        if (!form.hasErrors()) {
            try {
                var simulation = simulator.run(said, SimulatorForms.command(form));
                flash.success(words.done());
                return Response.seeOther(URI.create(simulation.href())).build();
            } catch (ProblemException refusal) {
                if (refusal.errors().isEmpty()) {
                    throw refusal;
                }
                form.reject(refusal);
            }
        }
        return Response.status(UNPROCESSABLE).entity(page(place, form)).build();
    }

    TemplateInstance page(Place place, Form form) {
        return Templates.start(place, form, forms.periods(), forms.drafts(form), simulator.recent());
    }

    private Place place() {
        return new Place("/exchange/simulator", "/", words.home());
    }
}
