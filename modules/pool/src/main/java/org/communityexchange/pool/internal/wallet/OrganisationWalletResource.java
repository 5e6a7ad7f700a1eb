package org.communityexchange.pool.internal.wallet;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.StatementPart;
import org.communityexchange.pool.WalletView;
import org.communityexchange.pool.Wallets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation wallet")
class OrganisationWalletResource {

    private static final int RECENT = 10;

    private final Wallets wallets;

    OrganisationWalletResource(Wallets wallets) {
        this.wallets = wallets;
    }

    @GET
    @Needs(Right.READ_ORGANISATION_WALLET)
    @Operation(operationId = "readOrganisationWallet", summary = "What an organisation has")
    public WalletView organisation(@PathParam("organisation") String organisation) {
        return wallets.ofOrganisation(RECENT);
    }

    @GET
    @Path("statement")
    @Needs(Right.READ_ORGANISATION_WALLET)
    @Operation(
            operationId = "readOrganisationStatement",
            summary = "An organisation's statement, newest first. Sorts: newest.")
    public StatementPart statementOf(
            @PathParam("organisation") String organisation,
            @Parameter(description = "How many, 1 to 200") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The `next` of the part before") @QueryParam("after") @Nullable String after,
            @QueryParam("sort") @Nullable String sort) {
        return wallets.statementOfOrganisation(StatementQuery.cursor(after), StatementQuery.lines(limit, sort));
    }
}
