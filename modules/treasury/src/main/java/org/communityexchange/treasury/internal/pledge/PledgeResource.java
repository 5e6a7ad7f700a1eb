package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.ChangePledge;
import org.communityexchange.treasury.MakePledge;
import org.communityexchange.treasury.PledgeId;
import org.communityexchange.treasury.PledgeMonth;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/pledges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pledges")
class PledgeResource {

    private static final String EXAMPLE = """
            {"for": null, "cents": 2000, "rhythm": "MONTHLY", "startsOn": "2026-11-30", "endsOn": null, "reminders": true}""";

    /** @param until the day it goes on, or null until resumed */
    record PausePledge(@Nullable LocalDate until) {}

    private final Pledges pledges;
    private final Organisations organisations;
    private final Clock clock;

    PledgeResource(Pledges pledges, Organisations organisations, Clock clock) {
        this.pledges = pledges;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listPledges", summary = "Every pledge to an organisation, the newest first")
    public List<PledgeView> all(@PathParam("organisation") String organisation) {
        return pledges.here();
    }

    @GET
    @Path("month")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readPledgeMonth", summary = "Expected and received in a month, and what is late")
    public PledgeMonth month(
            @PathParam("organisation") String organisation,
            @Parameter(
                            description = "Such as 2026-11; this month when missing",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])$"))
                    @QueryParam("month")
                    @Nullable
                    String month) {
        return pledges.month(
                PledgeBookPages.month(month, organisations.require(new OrganisationId(organisation)), clock));
    }

    @POST
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makePledge", summary = "Promise to give money regularly")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PledgeView.class)))
    public Response make(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key pledges once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
                    MakePledge said) {
        var made = pledges.make(Commands.body(said), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/pledges/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readPledge", summary = "One pledge: one's own, or any for who reads the treasury")
    public PledgeView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return pledges.view(new PledgeId(id));
    }

    @PUT
    @Path("{id}")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePledge", summary = "Change a pledge from today on")
    public PledgeView change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "more",
                                                            value =
                                                                    "{\"cents\": 2500, \"endsOn\": null, \"reminders\": true}")))
                    ChangePledge change) {
        return pledges.change(new PledgeId(id), Commands.body(change));
    }

    @PUT
    @Path("{id}/pause")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pausePledge", summary = "Expect nothing from today on, until a day or until resumed")
    public PledgeView pause(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "summer",
                                                            value = "{\"until\": \"2027-09-01\"}")))
                    PausePledge said) {
        return pledges.pause(new PledgeId(id), Commands.body(said).until());
    }

    @PUT
    @Path("{id}/resumption")
    @SignedIn
    @Operation(operationId = "resumePledge", summary = "Go on from today; what was missed before a lapse is forgiven")
    public PledgeView resume(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return pledges.resume(new PledgeId(id));
    }

    @PUT
    @Path("{id}/ending")
    @SignedIn
    @Operation(operationId = "endPledge", summary = "End a pledge today. No reason is asked; twice is once.")
    public PledgeView end(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return pledges.end(new PledgeId(id));
    }
}
