package org.communityexchange.treasury.internal.gift;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.treasury.GiftView;
import org.communityexchange.treasury.Gifts;
import org.communityexchange.treasury.GiveCredits;
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

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/me/gifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class GiftResource {

    private static final String GIFT = """
            {"to": {"pot": true}, "credits": 2, "note": "For whoever needs a meal."}""";

    private final Gifts gifts;

    GiftResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveCredits",
            summary = "Give credits to a fellow member, an organisation or the solidarity pot",
            description = "At once and for good. Say exactly one receiver: a person, an organisation, or the pot.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = GiftView.class)))
    public Response give(
            @Parameter(description = "A UUID of your own; the same key gives once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "to the pot", value = GIFT)))
                    GiveCredits gift) {
        var given = gifts.give(Commands.body(gift), Commands.required(key));
        return Response.created(URI.create("/api/v1/me/transfers/" + given.id()))
                .entity(given)
                .build();
    }
}
