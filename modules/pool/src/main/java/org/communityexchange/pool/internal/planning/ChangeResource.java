package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.ChangeEvent;
import org.communityexchange.pool.ChangeShift;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.ShiftId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class ChangeResource {

    private static final String CHANGE = """
            {"title": "Repair Café", "description": "Bring what is broken.", "place": "The park", "heldOn": "2026-12-12"}""";
    private static final String SHIFT = """
            {"role": "Fixing lamps", "starts": "10:30", "ends": "12:30", "capacity": 5}""";
    private static final String REASON = "{\"reason\": \"The hall is flooded.\"}";

    /** Why. */
    record Reason(@Nullable String reason) {}

    private final EventChanges changes;

    ChangeResource(EventChanges changes) {
        this.changes = changes;
    }

    @PUT
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEvent",
            summary = "Other words, another place or another day; whoever has a place gets a letter")
    public EventView change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "move", value = CHANGE)))
                    ChangeEvent change) {
        return changes.change(new EventId(id), Commands.body(change));
    }

    @PUT
    @Path("shifts/{shift}")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeShift",
            summary = "Other times, another role or other places of a shift; whoever has a place reads new times")
    public EventView changeShift(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("shift") UUID shift,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "later", value = SHIFT)))
                    ChangeShift change) {
        return changes.changeShift(new EventId(id), new ShiftId(shift), Commands.body(change));
    }

    @PUT
    @Path("cancellation")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelEvent", summary = "The event does not take place; whoever has a place reads why")
    public EventView cancel(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "flood", value = REASON))) Reason reason) {
        return changes.cancel(new EventId(id), Commands.body(reason).reason());
    }
}
