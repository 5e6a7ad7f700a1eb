package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.OfferPlaces;
import org.communityexchange.pool.ParticipantsView;
import org.communityexchange.pool.ParticipationView;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.PlacesView;
import org.communityexchange.pool.SettleParticipations;
import org.communityexchange.pool.TakePart;
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

@Path("/api/v1/organisations/{organisation}/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventPlacesResource {

    private static final String PLACES = """
            {"places": 12, "priceCredits": 2, "cancelDays": 1}""";
    private static final String TAKE = """
            {"for": null}""";
    private static final String CAME = """
            {"outcomes": [{"participation": "01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10", "came": false, "keepCredits": false}],
             "restCame": true}""";

    private final Participations participations;
    private final Events events;

    EventPlacesResource(Participations participations, Events events) {
        this.participations = participations;
        this.events = events;
    }

    @GET
    @Path("places")
    @OpenToAll
    @Operation(operationId = "readEventPlaces", summary = "The places to take part in an event, and what they cost")
    public PlacesView places(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return participations.places(events.view(new EventId(id)));
    }

    @PUT
    @Path("places")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "offerEventPlaces",
            summary = "Say how many may take part in an event, and for how many credits. Twice is once.")
    public PlacesView offer(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "workshop", value = PLACES)))
                    OfferPlaces places) {
        return participations.offer(new EventId(id), Commands.body(places));
    }

    @GET
    @Path("participations")
    @Needs(Right.SERVE_SPENDS)
    @Operation(
            operationId = "listParticipations",
            summary = "Who takes part in an event, in the order of taking places")
    public ParticipantsView all(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return participations.of(new EventId(id));
    }

    @POST
    @Path("participations")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takePart",
            summary = "Take a place at an event and set its credits aside",
            description =
                    "They reach the organisation when the person was there, and come back when the place is given back"
                            + " in time or the event is cancelled.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    public Response take(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key takes one place", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "myself", value = TAKE))) TakePart take) {
        var taken = participations.take(new EventId(id), Commands.body(take), Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/participations/" + taken.id()))
                .entity(taken)
                .build();
    }

    @POST
    @Path("participations/outcomes")
    @Needs(Right.SERVE_SPENDS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "settleParticipations",
            summary = "Say who took part: credits of those who came are passed on, all or none")
    public ParticipantsView settle(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key says it once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "all but one", value = CAME)))
                    SettleParticipations outcomes) {
        return participations.settle(new EventId(id), Commands.body(outcomes), Commands.required(key));
    }
}
