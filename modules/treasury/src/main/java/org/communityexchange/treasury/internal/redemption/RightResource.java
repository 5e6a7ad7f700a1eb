package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.RedemptionTerms;
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

@Path("/api/v1/redemption-rights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redemption rights")
class RightResource {

    private static final String TERMS = """
            {"rateCents": 800, "capCredits": 60, "capPeriod": "MONTH", "automaticUpToCents": 4000, "offers": [],
             "payer": null, "from": "2026-12-01", "until": "2027-11-30", "reason": "A warm meal costs $8."}""";

    private static final String REASON = """
            {"reason": "The kitchen closes for the winter."}""";

    private final RedemptionRights rights;

    RightResource(RedemptionRights rights) {
        this.rights = rights;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "listRedemptionRights", summary = "Every organisation that has or had a right")
    public List<RedemptionRightView> all() {
        return rights.all();
    }

    @GET
    @Path("{claimant}")
    @OpenToAll
    @Operation(operationId = "readRedemptionRight", summary = "Every decision about one organisation, newest first")
    public List<RedemptionRightView> history(@PathParam("claimant") String claimant) {
        return rights.history(id(claimant));
    }

    @POST
    @Path("{claimant}/grants")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "grantRedemptionRight", summary = "Give a right to an organisation that has none")
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = RedemptionRightView.class)))
    public Response grant(
            @PathParam("claimant") String claimant,
            @Parameter(description = "A UUID of your own; the same key decides once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a kitchen", value = TERMS)))
                    RedemptionTerms terms) {
        return created(rights.grant(id(claimant), Commands.body(terms), Commands.required(key)));
    }

    @POST
    @Path("{claimant}/changes")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeRedemptionRight", summary = "Replace a right from the first day of the new terms")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = RedemptionRightView.class)))
    public Response change(
            @PathParam("claimant") String claimant,
            @Parameter(description = "A UUID of your own; the same key decides once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a kitchen", value = TERMS)))
                    RedemptionTerms terms) {
        return created(rights.change(id(claimant), Commands.body(terms), Commands.required(key)));
    }

    @PUT
    @Path("{claimant}/revocation")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "revokeRedemptionRight", summary = "End a right now. Claims that were booked stay.")
    public RedemptionRightView revoke(
            @PathParam("claimant") String claimant,
            @Parameter(description = "A UUID of your own; the same key decides once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return rights.revoke(id(claimant), Commands.body(reason).reason(), Commands.required(key));
    }

    private static Response created(RedemptionRightView right) {
        return Response.created(URI.create("/api/v1/redemption-rights/" + right.organisation()))
                .entity(right)
                .build();
    }

    private static OrganisationId id(String claimant) {
        if (!OrganisationId.isValid(claimant)) {
            throw new NotFound("organisation");
        }
        return new OrganisationId(claimant);
    }
}
