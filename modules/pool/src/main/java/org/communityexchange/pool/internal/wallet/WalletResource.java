package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.WalletView;
import org.communityexchange.pool.Wallets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class WalletResource {

    private static final int RECENT = 10;

    private final Wallets wallets;

    WalletResource(Wallets wallets) {
        this.wallets = wallets;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readMyWallet", summary = "What the caller has, and the newest lines of the statement")
    public WalletView mine() {
        return wallets.mine(RECENT);
    }
}
