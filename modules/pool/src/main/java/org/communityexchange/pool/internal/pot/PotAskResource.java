package org.communityexchange.pool.internal.pot;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.PotAsks;
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

/** Deciding for people whom one does not know. */
@Path("/api/v1/pot-asks")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Solidarity pot", description = "Quiet requests, decided where nobody knows who asks")
class PotAskResource {

    /** @param reason kind words that the person reads */
    record DeclineAsk(@Nullable String reason) {}

    private final PotAsks asks;

    PotAskResource(PotAsks asks) {
        this.asks = asks;
    }

    @GET
    @Operation(
            operationId = "listPotAsksToDecide",
            summary = "Quiet requests that whoever asks may decide, without names; longest waiting first")
    public List<PotAsks.PotAskToDecide> toDecide() {
        return asks.toDecide();
    }

    @PUT
    @Path("{id}/grant")
    @Operation(
            operationId = "grantPotAsk",
            summary = "Say yes: the credits move from the pot to the wallet. Twice is once.")
    public void grant(@PathParam("id") UUID id) {
        asks.grant(id);
    }

    @PUT
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declinePotAsk", summary = "Say no, with a kind reason. Twice is once.")
    public void decline(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "kind",
                                                            value =
                                                                    "{\"reason\": \"The pot is nearly empty until Friday. Please ask again then.\"}")))
                    DeclineAsk said) {
        asks.decline(id, Commands.body(said).reason());
    }
}
