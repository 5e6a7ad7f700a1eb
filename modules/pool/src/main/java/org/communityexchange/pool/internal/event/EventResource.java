package org.communityexchange.pool.internal.event;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.PlanEvent;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.treasury.ChangeBudget;
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
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventResource {

    private static final String EVENT = """
            {"title": "Repair Café", "description": "Bring what is broken.", "place": "ICS", "heldOn": "2026-12-05",
             "audience": "PUBLIC", "creditBudget": 40,
             "shifts": [{"role": "Fixing lamps", "starts": "10:00", "ends": "12:00", "capacity": 4}]}""";
    private static final String SHIFT = """
            {"role": "Welcoming people", "starts": "09:30", "ends": "11:30", "capacity": 2}""";

    private static final String BUDGET = """
            {"cap": 60, "reason": "More people came than were planned."}""";

    private final Events events;

    EventResource(Events events) {
        this.events = events;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "listEventsOfOrganisation",
            summary = "Events of an organisation from today on, as far as the caller may see them. Sorts: soonest.")
    public Listing<EventView> all(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return events.here(list.query());
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "planEvent", summary = "Plan an event with its shifts")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response plan(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key plans once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "repair café", value = EVENT)))
                    PlanEvent event) {
        var planned = events.plan(Commands.body(event), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/events/" + planned.id()))
                .entity(planned)
                .build();
    }

    @GET
    @Path("{id}")
    @OpenToAll
    @Operation(operationId = "readEvent", summary = "One event with its shifts and the places left")
    public EventView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return events.view(new EventId(id));
    }

    @POST
    @Path("{id}/shifts")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addShift", summary = "Add a shift to an event")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response addShift(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key adds once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "welcome", value = SHIFT)))
                    PlanShift shift) {
        var changed = events.addShift(new EventId(id), Commands.body(shift), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/events/" + id))
                .entity(changed)
                .build();
    }

    @PUT
    @Path("{id}/budget")
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setEventBudget",
            summary = "Set, raise or lower how many credits an event may bring, with a reason")
    public EventView budget(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key sets once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "more", value = BUDGET)))
                    ChangeBudget budget) {
        return events.budget(new EventId(id), Commands.body(budget), Commands.optional(key));
    }
}
