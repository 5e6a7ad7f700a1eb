package org.communityexchange.treasury.internal.statement;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/exchange/statement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Books")
class ExchangeStatementResource {

    private final Statements statements;

    ExchangeStatementResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "readExchangeStatement", summary = "The exchange's accounts in a period, in sums")
    public ChartStatement exchange(@BeanParam StatementParams params) {
        return statements.exchange(params.ask());
    }

    @GET
    @Path("account")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Operation(operationId = "readExchangeAccount", summary = "One of the exchange's own accounts, oldest line first")
    public Statement account(
            @BeanParam StatementParams params,
            @Parameter(description = "How many, 1 to 200") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The `next` of the part before") @QueryParam("after") @Nullable String after) {
        return statements.read(Whose.EXCHANGE, params.ask(), Part.after(after), Part.lines(limit));
    }
}
