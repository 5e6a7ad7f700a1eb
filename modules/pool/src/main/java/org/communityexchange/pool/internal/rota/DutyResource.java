package org.communityexchange.pool.internal.rota;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.ChangeDuty;
import org.communityexchange.pool.DefineDuty;
import org.communityexchange.pool.Duties;
import org.communityexchange.pool.DutyId;
import org.communityexchange.pool.DutyView;
import org.communityexchange.pool.Rotas;
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

@Path("/api/v1/organisations/{organisation}/duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rota", description = "Duties that come again, and who does them when")
class DutyResource {

    private static final String EXAMPLE = """
            {"title": "Open the door", "people": 1, "minutes": 30, "weekday": "THURSDAY", "starts": "18:00",
             "rhythm": "WEEKLY", "funding": "ISSUE"}""";

    private static final String CHANGE = """
            {"title": "Open the door", "people": 2, "minutes": 45, "weekday": "FRIDAY", "starts": "17:30"}""";

    /** Why a duty is removed. */
    record EndDuty(@Nullable String reason) {}

    /**
     * Until when somebody takes a duty every time.
     *
     * @param forPerson the managed member, or null for oneself
     */
    record TakeEveryTime(
            @Nullable LocalDate until,
            @JsonProperty("for") @Nullable UUID forPerson) {}

    /** @param taken how many turns were taken now */
    record TakenEveryTime(int taken) {}

    private final Duties duties;
    private final Rotas rotas;

    DutyResource(Duties duties, Rotas rotas) {
        this.duties = duties;
        this.rotas = rotas;
    }

    @GET
    @Needs(Right.SEE_MEMBERS)
    @Operation(operationId = "listDuties", summary = "Duties that stand, by weekday and time")
    public List<DutyView> all(@PathParam("organisation") String organisation) {
        return duties.here();
    }

    @POST
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "defineDuty", summary = "Define a duty; its times are made six weeks ahead")
    @APIResponse(
            responseCode = "201",
            description = "Defined",
            content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response define(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key defines once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "door", value = EXAMPLE)))
                    DefineDuty duty) {
        var defined = duties.define(Commands.body(duty), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/duties/" + defined.id()))
                .entity(defined)
                .build();
    }

    @GET
    @Path("{id}")
    @Needs(Right.SEE_MEMBERS)
    @Operation(operationId = "readDuty", summary = "One duty")
    public DutyView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return duties.view(new DutyId(id));
    }

    @PUT
    @Path("{id}")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeDuty",
            summary = "Change a duty and its times ahead; whoever has one is told of another day, hour or length")
    public DutyView change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "friday", value = CHANGE)))
                    ChangeDuty change) {
        return duties.change(new DutyId(id), Commands.body(change));
    }

    @PUT
    @Path("{id}/end")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endDuty",
            summary = "Remove a duty: future times are cancelled and whoever had one is told. Twice is once.")
    public DutyView end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "machine",
                                                            value = "{\"reason\": \"We have a machine now.\"}")))
                    EndDuty end) {
        return duties.end(new DutyId(id), Commands.body(end).reason());
    }

    @PUT
    @Path("{id}/every-time")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeDutyEveryTime", summary = "Take a duty every time until a day")
    public TakenEveryTime every(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "spring",
                                                            value = "{\"until\": \"2027-03-20\"}")))
                    TakeEveryTime every) {
        var said = Commands.body(every);
        return new TakenEveryTime(rotas.takeEveryTime(new DutyId(id), said.until(), said.forPerson()));
    }

    @PUT
    @Path("{id}/every-time/end")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endDutyEveryTime",
            summary = "No longer every time; what was taken stays taken. Twice is once.")
    public void endEvery(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "myself", value = "{}"))) ForWhom whose) {
        rotas.endEveryTime(new DutyId(id), Commands.body(whose).forPerson());
    }

    /** @param forPerson the managed member, or null for oneself */
    record ForWhom(@JsonProperty("for") @Nullable UUID forPerson) {}
}
