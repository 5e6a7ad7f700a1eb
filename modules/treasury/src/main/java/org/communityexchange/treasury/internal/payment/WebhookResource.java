package org.communityexchange.treasury.internal.payment;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where Stripe tells what became of payments. Open to all, and believed only when it is signed. */
@Path("/api/v1/payments/stripe/webhook")
@Tag(name = "Payments")
@Blocking
class WebhookResource {

    private static final String EXAMPLE =
            "{\"id\": \"evt_1\", \"type\": \"checkout.session.completed\", \"data\": {\"object\": {}}}";

    private final PaymentDesk desk;
    private final Telling telling;

    WebhookResource(PaymentDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    @POST
    @OpenToAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "hearStripe",
            summary = "For Stripe only: an event of Checkout, signed with the Stripe-Signature header")
    @APIResponse(responseCode = "204", description = "Noted, or nothing to us; it need not be told again")
    public Response hear(
            @HeaderParam("Stripe-Signature") @Nullable String signature,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "event", value = EXAMPLE)))
                    String body) {
        var provider = desk.provider();
        if (!provider.name().equals(StripeProvider.NAME)) {
            throw PaymentDesk.notTaken();
        }
        telling.hear(provider.name(), provider.read(body, signature));
        return Response.noContent().build();
    }
}
