package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Duties;
import org.communityexchange.pool.Rota;
import org.communityexchange.pool.Rotas;
import org.communityexchange.pool.SlotId;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/rota")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rota")
class RotaResource {

    /** @param words why, or null */
    record OfferTurn(@Nullable String words) {}

    /** @param turns promises of turns that were done, 1 to 50 */
    record DoneTurns(@Nullable List<UUID> turns) {}

    private final Rotas rotas;
    private final Duties duties;

    RotaResource(Rotas rotas, Duties duties) {
        this.rotas = rotas;
        this.duties = duties;
    }

    @GET
    @Needs(Right.SEE_MEMBERS)
    @Operation(operationId = "readRota", summary = "Who does which duty when, in whole weeks")
    public Rota weeks(
            @PathParam("organisation") String organisation,
            @Parameter(description = "Any day of the first week, 2026-12-03; this week without one")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "1 to 12") @QueryParam("weeks") @DefaultValue("4") int weeks) {
        return rotas.weeks(day(from), weeks);
    }

    @GET
    @Path("sharing")
    @Needs(Right.PLAN_EVENTS)
    @Operation(operationId = "readRotaSharing", summary = "How the work is shared; by name, counting nobody's turns")
    public Duties.Sharing sharing(@PathParam("organisation") String organisation) {
        return duties.sharing();
    }

    @POST
    @Path("{id}/turns")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeTurn", summary = "Take a place; a promise that is accepted at once")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response take(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key takes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "myself", value = "{}")))
                    DutyResource.ForWhom whose) {
        return made(rotas.take(new SlotId(id), Commands.body(whose).forPerson(), Commands.optional(key)));
    }

    @PUT
    @Path("turns/{turn}/offer")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "offerTurn", summary = "Offer an own turn to the others. Twice is once.")
    public CommitmentView offer(
            @PathParam("organisation") String organisation,
            @PathParam("turn") UUID turn,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "dentist",
                                                            value = "{\"words\": \"The dentist.\"}")))
                    OfferTurn offer) {
        return rotas.offer(new CommitmentId(turn), Commands.body(offer).words());
    }

    @DELETE
    @Path("turns/{turn}/offer")
    @Needs(Right.COMMIT)
    @Operation(operationId = "keepTurn", summary = "Keep an offered turn after all. Twice is once.")
    public CommitmentView keep(@PathParam("organisation") String organisation, @PathParam("turn") UUID turn) {
        return rotas.keep(new CommitmentId(turn));
    }

    @POST
    @Path("turns/{turn}/taking-over")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeOverTurn",
            summary = "Take an offered turn over: in one step the first is free and the place is still taken")
    @APIResponse(
            responseCode = "201",
            description = "Taken over; the new promise",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response takeOver(
            @PathParam("organisation") String organisation,
            @PathParam("turn") UUID turn,
            @Parameter(description = "A UUID of your own; the same key takes over once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "myself", value = "{}")))
                    DutyResource.ForWhom whose) {
        return made(rotas.takeOver(new CommitmentId(turn), Commands.body(whose).forPerson(), Commands.optional(key)));
    }

    @PUT
    @Path("fulfilment")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportTurns", summary = "Say of several own turns that they were done. All or none.")
    public List<CommitmentView> done(
            @PathParam("organisation") String organisation,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "done",
                                                            value =
                                                                    "{\"turns\": [\"01993c3e-0000-7000-8000-000000000001\"]}")))
                    DoneTurns done) {
        var turns = Commands.body(done).turns();
        return rotas.done(turns == null ? List.of() : turns);
    }

    private static Response made(CommitmentView turn) {
        return Response.created(
                        URI.create("/api/v1/organisations/" + turn.organisation() + "/commitments/" + turn.id()))
                .entity(turn)
                .build();
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw new InvalidInput("from", "“from” is a day, such as 2026-12-03.");
        }
    }
}
