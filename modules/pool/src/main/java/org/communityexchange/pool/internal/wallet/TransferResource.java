package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.WalletTransfer;
import org.communityexchange.pool.Wallets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class TransferResource {

    private final Wallets wallets;

    TransferResource(Wallets wallets) {
        this.wallets = wallets;
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "readMyTransfer", summary = "One movement of the caller's credits")
    public WalletTransfer transfer(@PathParam("id") UUID id) {
        return wallets.myTransfer(id);
    }
}
