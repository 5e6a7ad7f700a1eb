package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.EventSeries;
import org.communityexchange.pool.PlanSeries;
import org.communityexchange.pool.SeriesId;
import org.communityexchange.pool.SeriesView;
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
import java.time.LocalDate;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/event-series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class SeriesResource {

    private static final String KEY = "A UUID of your own; the same key does it once";
    private static final String SERIES = """
            {"title": "Repair Café", "description": "", "place": "ICS", "audience": "PUBLIC", "firstOn": "2027-01-01",
             "recurrence": {"pattern": "MONTHLY", "every": 1, "days": ["SATURDAY"], "nth": 1, "times": 6},
             "creditBudget": 40, "places": {"places": 12, "priceCredits": 2, "cancelDays": 1},
             "shifts": [{"role": "Fixing lamps", "starts": "10:00", "ends": "12:00", "capacity": 4}]}""";
    private static final String LEFT_OUT = "{\"day\": \"2027-02-06\", \"reason\": \"The library is closed.\"}";
    private static final String ENDING = "{\"from\": \"2027-03-01\", \"reason\": \"We move to another place.\"}";

    /** A date to leave out. @param reason needed when somebody has a place */
    record Skip(@Nullable LocalDate day, @Nullable String reason) {}

    /** That nothing takes place any more. */
    record Ending(@Nullable LocalDate from, @Nullable String reason) {}

    /** The dates a plan would have. */
    record Dates(List<LocalDate> dates) {}

    private final EventSeries series;

    SeriesResource(EventSeries series) {
        this.series = series;
    }

    @GET
    @Needs(Right.PLAN_EVENTS)
    @Operation(operationId = "listSeries", summary = "Events that repeat and still have dates, by title")
    public List<SeriesView> all(@PathParam("organisation") String organisation) {
        return series.here();
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planSeries",
            summary = "Plan an event that repeats",
            description = "Each date becomes an event of its own, eight weeks ahead.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response plan(
            @PathParam("organisation") String organisation,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "monthly", value = SERIES)))
                    PlanSeries plan) {
        return created(organisation, series.plan(Commands.body(plan), Commands.optional(key)));
    }

    @POST
    @Path("preview")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewSeries", summary = "The dates a plan would have; nothing is planned")
    public Dates preview(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "monthly", value = SERIES)))
                    PlanSeries plan) {
        return new Dates(series.preview(Commands.body(plan)));
    }

    @GET
    @Path("{id}")
    @Needs(Right.PLAN_EVENTS)
    @Operation(operationId = "readSeries", summary = "One series with its coming dates")
    public SeriesView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return series.view(new SeriesId(id));
    }

    @POST
    @Path("{id}/left-out")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "leaveDateOut", summary = "Leave one date out; whoever has a place reads why")
    public SeriesView leaveOut(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = LEFT_OUT))) Skip skip) {
        var said = Commands.body(skip);
        return series.leaveOut(new SeriesId(id), said.day(), said.reason());
    }

    @PUT
    @Path("{id}/ending")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endEventSeries", summary = "From a day on nothing takes place any more")
    public SeriesView end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "move", value = ENDING))) Ending ending) {
        var said = Commands.body(ending);
        return series.end(new SeriesId(id), said.from(), said.reason());
    }

    @POST
    @Path("{id}/changes")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSeries",
            summary = "Change all dates from the plan's first day on; the answer is the series that begins there")
    @APIResponse(
            responseCode = "201",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "monthly", value = SERIES)))
                    PlanSeries plan) {
        return created(organisation, series.changeFrom(new SeriesId(id), Commands.body(plan), Commands.optional(key)));
    }

    private static Response created(String organisation, SeriesView made) {
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/event-series/" + made.id()))
                .entity(made)
                .build();
    }
}
