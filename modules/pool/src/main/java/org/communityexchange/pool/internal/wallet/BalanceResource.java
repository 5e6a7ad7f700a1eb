package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.WalletCredits;
import org.communityexchange.pool.Wallets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/balance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class BalanceResource {

    private final Wallets wallets;

    BalanceResource(Wallets wallets) {
        this.wallets = wallets;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readMyBalance", summary = "The caller's credits, in numbers only")
    public WalletCredits balance() {
        return wallets.credits();
    }
}
