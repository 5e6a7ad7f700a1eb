package org.communityexchange.pool.internal.wallet;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.StatementPart;
import org.communityexchange.pool.Wallets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/statement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class StatementResource {

    private final Wallets wallets;

    StatementResource(Wallets wallets) {
        this.wallets = wallets;
    }

    @GET
    @SignedIn
    @Operation(operationId = "readMyStatement", summary = "The caller's statement, newest first. Sorts: newest.")
    public StatementPart statement(
            @Parameter(description = "How many, 1 to 200") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The `next` of the part before") @QueryParam("after") @Nullable String after,
            @QueryParam("sort") @Nullable String sort) {
        return wallets.myStatement(StatementQuery.cursor(after), StatementQuery.lines(limit, sort));
    }
}
