package org.communityexchange.treasury.internal.simulator;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.internal.simulator.SimulatorPages.Place;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The simulator inside an organisation's treasury, for its own rules. */
@Path("/o/{organisation}/treasury/simulator")
@Produces(MediaType.TEXT_HTML)
@Needs(Right.READ_TREASURY)
@Blocking
class OrganisationSimulatorPages {

    private final SimulatorPages pages;
    private final SimulatorForms forms;
    private final Organisations organisations;

    OrganisationSimulatorPages(SimulatorPages pages, SimulatorForms forms, Organisations organisations) {
        this.pages = pages;
        this.forms = forms;
        this.organisations = organisations;
    }

    @GET
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        return pages.page(place(organisation), forms.start());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        return pages.run(place(organisation), body);
    }

    private Place place(String organisation) {
        var here = organisations.require(new OrganisationId(organisation));
        return new Place(here.address() + "/treasury/simulator", here.address() + "/treasury", here.name());
    }
}
