package org.communityexchange.treasury.internal.statement;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.TransferSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/books")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Books", description = "Accounts, statements and transfers; quantities are whole credits, or cents")
class BooksResource {

    private final Statements statements;

    BooksResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Path("accounts")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listAccounts", summary = "An organisation's accounts in a period, and what is there now")
    public ChartStatement accounts(@PathParam("organisation") String organisation, @BeanParam StatementParams params) {
        return statements.chart(params.ask());
    }

    @GET
    @Path("statement")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readAccountStatement", summary = "One account in a period, oldest line first")
    public Statement statement(
            @PathParam("organisation") String organisation,
            @BeanParam StatementParams params,
            @Parameter(description = "How many, 1 to 200") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The `next` of the part before") @QueryParam("after") @Nullable String after) {
        return statements.read(Whose.ORGANISATION, params.ask(), Part.after(after), Part.lines(limit));
    }

    @GET
    @Path("transfers/{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readTransfer", summary = "One transfer that touches an account of the organisation")
    public TransferSheet transfer(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return statements.transfer(id);
    }
}
