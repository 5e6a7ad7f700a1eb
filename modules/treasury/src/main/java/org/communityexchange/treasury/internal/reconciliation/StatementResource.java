package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.treasury.BankStatements;
import org.communityexchange.treasury.ReadStatement;
import org.communityexchange.treasury.RowFilter;
import org.communityexchange.treasury.StatementImport;
import org.communityexchange.treasury.StatementRow;
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
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/treasury/bank/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
class StatementResource {

    private static final String EXAMPLE = """
            {"fileName": "october.csv", "account": "Chequing", "dateOrder": "YMD", "encoding": "UTF_8",
             "content": "RGF0ZSxEZXNjcmlwdGlvbixBbW91bnQKMjAyNi0xMC0wMSxDb2ZmZWUsLTQuNTAK"}""";

    /** @param willImport how many rows the dry run said will be imported */
    record ConfirmStatement(@Nullable Integer willImport) {}

    /** @param nextOffset give it as {@code offset} for the rows that follow; null when these were the last */
    record Rows(List<StatementRow> items, @Nullable Integer nextOffset) {}

    private final BankStatements statements;

    StatementResource(BankStatements statements) {
        this.statements = statements;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listStatements", summary = "Bank statements that were read, newest first")
    public Listing<StatementImport> all(@PathParam("organisation") String organisation) {
        return new Listing<>(statements.all(), null);
    }

    @POST
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readStatement",
            summary = "Read a bank statement and judge every row; imports nothing. The file is sent as Base64.")
    @APIResponse(
            responseCode = "201",
            description = "Read",
            content = @Content(schema = @Schema(implementation = StatementImport.class)))
    public Response read(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "october", value = EXAMPLE)))
                    ReadStatement statement) {
        var read = statements.read(Commands.body(statement));
        return Response.created(
                        URI.create("/api/v1/organisations/" + organisation + "/treasury/bank/imports/" + read.id()))
                .entity(read)
                .build();
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readStatementImport", summary = "One bank statement and what became of it")
    public StatementImport one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return statements.view(id);
    }

    @GET
    @Path("{id}/rows")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listStatementRows", summary = "Rows of a statement, each with its verdict and reason")
    public Rows rows(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("show") @DefaultValue("ALL") RowFilter show,
            @Parameter(description = "How many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "How many, 1 to 20000") @QueryParam("limit") @DefaultValue("200") int limit) {
        var rows = statements.rows(id, show, offset, limit);
        return new Rows(rows, rows.size() < limit ? null : (Integer) (offset + limit));
    }

    @PUT
    @Path("{id}/confirmation")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmStatement",
            summary = "Import the good rows, saying how many these are, and match them. Twice is once.")
    public StatementImport confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "good", value = "{\"willImport\": 4960}")))
                    ConfirmStatement confirm) {
        var willImport = Commands.body(confirm).willImport();
        if (willImport == null) {
            throw new InvalidInput("willImport", "Say how many rows you expect to be imported.");
        }
        return statements.confirm(id, willImport);
    }

    @PUT
    @Path("{id}/leaving")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "leaveStatement", summary = "Import nothing of a statement. Twice is once.")
    public StatementImport leave(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return statements.leave(id);
    }

    @PUT
    @Path("{id}/undoing")
    @Needs(Right.RUN_TREASURY)
    @Operation(
            operationId = "undoStatement",
            summary = "Take back a whole import and release its matches, unless its month is closed. Twice is once.")
    public StatementImport undo(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return statements.undo(id);
    }
}
