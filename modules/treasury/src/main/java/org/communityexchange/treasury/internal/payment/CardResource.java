package org.communityexchange.treasury.internal.payment;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.treasury.CardOrder;
import org.communityexchange.treasury.CardPayments;
import org.communityexchange.treasury.OrderByCard;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class CardResource {

    private final CardPayments cards;

    CardResource(CardPayments cards) {
        this.cards = cards;
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startCardPayment",
            summary = "Begin to pay by card; the answer says where. 404 where no cards are taken.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = CardOrder.class)))
    public Response start(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key begins once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "five credits",
                                                            value = "{\"kind\": \"PURCHASE\", \"cents\": 5000}")))
                    OrderByCard said) {
        var order = cards.start(Commands.body(said), Commands.required(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/payments/" + order.id()))
                .entity(order)
                .build();
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readCardPayment", summary = "What became of one's own payment by card")
    public CardOrder one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return cards.view(id);
    }
}
