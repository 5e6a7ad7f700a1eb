package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimPayments;
import org.communityexchange.treasury.ClaimPayments.RecordPayment;
import org.communityexchange.treasury.ClaimPayments.ToPay;
import org.communityexchange.treasury.ClaimView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/claim-payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash claims")
class PaymentResource {

    private static final String PAYMENT = """
            {"method": "BANK_TRANSFER", "reference": "claim 3", "paidOn": "2026-11-21"}""";

    private final ClaimPayments payments;

    PaymentResource(ClaimPayments payments) {
        this.payments = payments;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listClaimsToPay", summary = "Approved claims that this organisation pays, oldest first")
    public List<ToPay> toMake(@PathParam("organisation") String organisation) {
        return payments.toMake();
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readClaimToPay", summary = "A claim that this organisation pays or paid")
    public ClaimView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return payments.view(new ClaimId(id));
    }

    @PUT
    @Path("{id}/payment")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "payClaim", summary = "Record that the money was sent. The same payment twice is once.")
    public ClaimView pay(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "payment", value = PAYMENT)))
                    RecordPayment payment) {
        return payments.pay(new ClaimId(id), Commands.body(payment));
    }
}
