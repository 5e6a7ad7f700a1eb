package org.communityexchange.pool.internal.ticket;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.MealTickets;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PrintTickets;
import org.communityexchange.pool.PrintedTickets;
import org.communityexchange.pool.TicketSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Meal tickets: for whoever printed them, and for whoever runs counters. */
@Path("/api/v1/organisations/{organisation}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counters")
class TicketResource {

    private static final String FIVE = """
            {"offer": "01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10", "count": 5, "lastDay": "2026-12-31"}""";

    private final MealTickets tickets;

    TicketResource(MealTickets tickets) {
        this.tickets = tickets;
    }

    @GET
    @Path("offers/{id}/tickets/preview")
    @Operation(operationId = "previewTickets", summary = "What a ticket costs now, and whose credits could pay it")
    public MealTickets.Preview preview(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return tickets.preview(new OfferId(id));
    }

    @GET
    @Path("ticket-sheets")
    @Operation(
            operationId = "listTicketSheets",
            summary = "One's own sheets, newest first, at most 200; all here for whoever runs counters",
            description = "Without codes: nobody reads those again.")
    public List<TicketSheet> all(@PathParam("organisation") String organisation) {
        return tickets.sheets();
    }

    @POST
    @Path("ticket-sheets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "printTickets",
            summary = "Pay for meals in advance; the codes of the tickets are answered this once",
            description = "Their credits are set aside until each is served, voided, or its last day is over.")
    @APIResponse(
            responseCode = "201",
            description = "What stands on each ticket",
            content = @Content(schema = @Schema(implementation = PrintedTickets.class)))
    public Response print(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key prints once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "five", value = FIVE)))
                    PrintTickets asked) {
        var printed = tickets.print(Commands.body(asked), Commands.required(key));
        return Response.created(
                        URI.create("/api/v1/organisations/" + organisation + "/ticket-sheets/" + printed.sheet()))
                .entity(printed)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("ticket-sheets/{id}")
    @Operation(operationId = "readTicketSheet", summary = "Where each ticket of a sheet is")
    public TicketSheet sheet(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return tickets.sheet(id);
    }

    @PUT
    @Path("ticket-sheets/{id}/voiding")
    @Operation(
            operationId = "voidTicketSheet",
            summary = "Void all tickets of a sheet that are unused; their credits return")
    public TicketSheet endSheet(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        tickets.endSheet(id);
        return tickets.sheet(id);
    }

    @GET
    @Path("tickets/{id}")
    @Operation(operationId = "readSheetOfTicket", summary = "The sheet a ticket is on")
    public TicketSheet sheetOf(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return tickets.sheetOf(id);
    }

    @PUT
    @Path("tickets/{id}/voiding")
    @Operation(operationId = "voidTicket", summary = "Void a ticket; its credits return. Twice is once.")
    public TicketSheet end(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        tickets.end(id);
        return tickets.sheetOf(id);
    }
}
