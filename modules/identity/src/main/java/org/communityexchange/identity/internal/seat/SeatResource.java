package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.internal.listing.ListQuery;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Seats, for programs. */
@Path("/api/v1/organisations/{organisation}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seats", description = "Roles with a first and a last day.")
class SeatResource {

    private static final String SEAT = """
            {"person": "01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10", "kind": "STEWARD", "from": "2026-12-01",
             "until": "2027-11-30"}""";
    private static final String END = """
            {"reason": "Moved away."}""";

    @Schema(name = "NewSeat", description = "A seat to give, in whole days of the organisation's time zone.")
    public record NewSeat(
            @Schema(required = true) @Nullable PersonId person,

            @Schema(required = true, description = "STEWARD, TREASURER or ADMIN.", examples = "STEWARD") @Nullable
            SeatKind kind,

            @Schema(required = true, description = "Today at the earliest.", examples = "2026-12-01") @Nullable
            LocalDate from,

            @Schema(
                    required = true,
                    description = "The last day; at most three years after the first.",
                    examples = "2027-11-30")
            @Nullable
            LocalDate until) {

        NewSeat complete() {
            var errors = new ArrayList<FieldError>();
            if (person == null) {
                errors.add(new FieldError("person", "Say who is appointed."));
            }
            if (kind == null) {
                errors.add(new FieldError("kind", "Say which seat."));
            }
            if (from == null) {
                errors.add(new FieldError("from", "Say the first day."));
            }
            if (until == null) {
                errors.add(new FieldError("until", "Say the last day."));
            }
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return this;
        }
    }

    @Schema(name = "SeatEnd", description = "Why a seat ends before its term.")
    public record End(
            @Schema(description = "At most 1,000 characters.", examples = "Moved away.") @Nullable
            String reason) {}

    private final SeatService seats;

    SeatResource(SeatService seats) {
        this.seats = seats;
    }

    @GET
    @Needs(Right.APPOINT)
    @Operation(
            operationId = "listSeats",
            summary = "Seats held, coming and over",
            description = "Sorted by `-until`: the latest end first.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<SeatView> all(@BeanParam ListQuery query) {
        return seats.slice(query.listing("-until"));
    }

    @POST
    @Needs(Right.APPOINT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveSeat", summary = "Give a member a seat for a term")
    @APIResponseSchema(value = SeatView.class, responseCode = "201", responseDescription = "The seat.")
    @APIResponse(responseCode = "409", description = "`not-a-member`, `own-seat` or `seat-already-held`.")
    @APIResponse(responseCode = "422", description = "A term that is too long, too early, or upside down.")
    public Response appoint(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a steward for a year", value = SEAT)))
                    NewSeat seat) {
        if (seat == null) {
            throw new InvalidInput("person", "Say who is appointed, to which seat, from when until when.");
        }
        var asked = seat.complete();
        var given = seats.appoint(asked.person(), asked.kind(), asked.from(), asked.until());
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/seats/" + given.id()))
                .entity(given)
                .build();
    }

    @GET
    @Path("{seat}")
    @Needs(Right.APPOINT)
    @Operation(operationId = "getSeat", summary = "One seat")
    @APIResponse(responseCode = "200", description = "The seat.")
    @APIResponse(responseCode = "404", description = "There is no such seat in this organisation.")
    public SeatView one(@PathParam("seat") UUID seat) {
        return seats.require(seat);
    }

    @PUT
    @Path("{seat}/end")
    @Needs(Right.APPOINT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endSeat", summary = "End a seat now", description = "It has no power the second after.")
    @APIResponse(responseCode = "200", description = "The seat as it is now.")
    @APIResponse(responseCode = "404", description = "There is no such seat in this organisation.")
    @APIResponse(responseCode = "409", description = "`seat-ended` or `last-admin`.")
    public SeatView end(
            @PathParam("seat") UUID seat,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "moved", value = END))) @Nullable
                    End end) {
        seats.end(seat, end == null || end.reason() == null ? "" : end.reason());
        return seats.require(seat);
    }
}
