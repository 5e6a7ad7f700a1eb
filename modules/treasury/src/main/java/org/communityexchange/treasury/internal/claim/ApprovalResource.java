package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.treasury.ClaimApprovals;
import org.communityexchange.treasury.ClaimApprovals.Waiting;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/claim-approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash claims")
@Needs(Right.APPROVE_CLAIMS)
class ApprovalResource {

    private static final String WORD = """
            {"word": "The pledge of next week covers it."}""";

    private static final String REASON = """
            {"reason": "These meals were for the staff party."}""";

    /** @param word needed when something is amber */
    record Word(@Nullable String word) {}

    private final ClaimApprovals approvals;

    ApprovalResource(ClaimApprovals approvals) {
        this.approvals = approvals;
    }

    @GET
    @Operation(operationId = "listClaimsToApprove", summary = "Other organisations' submitted claims, oldest first")
    public List<Waiting> waiting(@PathParam("organisation") String organisation) {
        return approvals.waiting();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readClaimToApprove", summary = "Another organisation's claim that waits for a yes or no")
    public ClaimView look(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return approvals.look(new ClaimId(id));
    }

    @PUT
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveClaim",
            summary = "Say yes: credits are retired and the money is owed, or it waits for money. Twice is once.")
    public ClaimView approve(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "word", value = WORD))) @Nullable
                    Word word) {
        return approvals.approve(new ClaimId(id), word == null ? null : word.word());
    }

    @PUT
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseClaim", summary = "Say no; the spends may be claimed again")
    public ClaimView refuse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return approvals.refuse(new ClaimId(id), Commands.body(reason).reason());
    }
}
