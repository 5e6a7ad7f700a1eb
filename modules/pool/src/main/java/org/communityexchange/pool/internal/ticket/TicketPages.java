package org.communityexchange.pool.internal.ticket;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.MealTickets;
import org.communityexchange.pool.TicketSheet;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.TicketMessages;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Printed tickets: which are unused, and voiding them singly or by the sheet. */
@Path("/o/{organisation}")
@Produces(MediaType.TEXT_HTML)
@SignedIn
@Blocking
class TicketPages {

    @CheckedTemplate(basePath = "pool/ticket")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, List<TicketSheet> sheets);

        static native TemplateInstance sheet(OrganisationView organisation, TicketSheet sheet);
    }

    private final MealTickets tickets;
    private final Organisations organisations;
    private final PoolForms forms;
    private final TicketMessages words;

    TicketPages(MealTickets tickets, Organisations organisations, PoolForms forms, TicketMessages words) {
        this.tickets = tickets;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Path("tickets")
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return Templates.list(here(organisation), tickets.sheets());
    }

    /** Where a line of a statement leads: to the sheet the ticket is on. */
    @GET
    @Path("tickets/{id}")
    public Response one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Response.seeOther(
                        URI.create(address(organisation, tickets.sheetOf(id).id())))
                .build();
    }

    @POST
    @Path("tickets/{id}/void")
    public Response end(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var sheet = address(organisation, tickets.sheetOf(id).id());
        try {
            tickets.end(id);
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(sheet, refusal);
        }
        return forms.done(sheet, words.voided());
    }

    @GET
    @Path("ticket-sheets/{id}")
    public TemplateInstance sheet(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.sheet(here(organisation), tickets.sheet(id));
    }

    @POST
    @Path("ticket-sheets/{id}/void")
    public Response endSheet(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var count = tickets.endSheet(id);
        return forms.done(address(organisation, id), words.voided_all(count));
    }

    private static String address(String organisation, UUID sheet) {
        return "/o/" + organisation + "/ticket-sheets/" + sheet;
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
