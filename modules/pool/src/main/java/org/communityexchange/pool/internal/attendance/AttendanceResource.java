package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.LeaveOut;
import org.communityexchange.pool.OwnPresence;
import org.communityexchange.pool.RecordTimes;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.WalkIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class AttendanceResource {

    private static final String KEY = "A UUID of your own; the same key does it once";
    private static final String TIMES = """
            {"rows": [{"promise": "01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e6f", "in": "10:02", "out": "12:30", "missed": false,
                       "version": 1}]}""";
    private static final String NEWCOMER = """
            {"displayName": "Rosa Lind", "email": "rosa@example.org", "shift": "01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e70",
             "in": "10:15"}""";
    private static final String MOMENT = "{\"at\": \"2026-12-05T15:02:00Z\"}";
    private static final String LEFT_OUT = """
            {"commitments": ["01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e6f"], "reason": "The budget does not cover it yet."}""";
    private static final String SHIFT = "{\"shift\": \"01936d2a-7c1e-7b3a-9f00-1a2b3c4d5e70\", \"here\": true}";

    /**
     * When it was.
     *
     * @param at within the event's day and not to come; null for now
     */
    record Moment(@Nullable Instant at) {}

    /**
     * That I came or leave.
     *
     * @param here true when I came, false when I leave
     */
    record Presence(@Nullable UUID shift, @Nullable Boolean here) {}

    private final Attendance attendance;

    AttendanceResource(Attendance attendance) {
        this.attendance = attendance;
    }

    @GET
    @Path("attendance")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Operation(operationId = "readRoster", summary = "Who signed up for an event, who came, from when until when")
    public Roster roster(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return attendance.roster(new EventId(id));
    }

    @PUT
    @Path("attendance")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAttendance",
            summary = "Write times down or correct them: all or none",
            description = "Minutes are the whole minutes between in and out; without a time of leaving there are none.")
    public Roster record(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = TIMES)))
                    RecordTimes times) {
        return attendance.record(new EventId(id), Commands.body(times));
    }

    @POST
    @Path("attendance/walk-ins")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeWalkIn", summary = "Take in somebody who did not sign up")
    public Roster walkIn(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "newcomer", value = NEWCOMER)))
                    WalkIn newcomer) {
        return attendance.walkIn(new EventId(id), Commands.body(newcomer), Commands.optional(key));
    }

    @PUT
    @Path("attendance/{commitment}/arrival")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordArrival", summary = "Somebody came; the first time stays")
    public Roster arrived(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("commitment") UUID commitment,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "moment", value = MOMENT)))
                    Moment moment) {
        return attendance.arrived(
                new EventId(id), commitment, Commands.body(moment).at(), Commands.optional(key));
    }

    @PUT
    @Path("attendance/{commitment}/departure")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordDeparture", summary = "Somebody leaves; the promise of the shift was kept")
    public Roster left(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("commitment") UUID commitment,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "moment", value = MOMENT)))
                    Moment moment) {
        return attendance.left(
                new EventId(id), commitment, Commands.body(moment).at(), Commands.optional(key));
    }

    @PUT
    @Path("attendance/closing")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Operation(operationId = "closeRoster", summary = "Note who did not come, without blame")
    public Roster close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return attendance.close(new EventId(id));
    }

    @POST
    @Path("attendance/left-out")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaveWorkOut",
            summary = "Say why work is not confirmed with the others; it waits as before")
    public Roster leaveOut(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = LEFT_OUT))) LeaveOut left) {
        return attendance.leaveOut(new EventId(id), Commands.body(left), Commands.optional(key));
    }

    @GET
    @Path("presence")
    @Needs(Right.COMMIT)
    @Operation(operationId = "readOwnPresence", summary = "The shifts of an event with the own presence")
    public OwnPresence mine(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return attendance.mine(new EventId(id));
    }

    @PUT
    @Path("presence")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordOwnPresence", summary = "Say that I came, or that I leave")
    public OwnPresence presence(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "here", value = SHIFT)))
                    Presence presence) {
        var said = Commands.body(presence);
        var refusals = new org.communityexchange.kernel.problem.Refusals();
        var shift = refusals.chosen("shift", "Shift", said.shift());
        var here = refusals.chosen("here", "Here", said.here());
        refusals.throwIfAny();
        return here
                ? attendance.here(new EventId(id), new ShiftId(shift))
                : attendance.leaving(new EventId(id), new ShiftId(shift));
    }
}
