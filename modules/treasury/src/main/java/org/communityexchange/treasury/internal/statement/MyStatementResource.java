package org.communityexchange.treasury.internal.statement;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.ValueStatement;
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

@Path("/api/v1/me/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MyStatementResource {

    private final Statements statements;

    MyStatementResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Path("period")
    @SignedIn
    @Operation(operationId = "readMyStatementOfPeriod", summary = "The caller's statement of a period, oldest first")
    public Statement period(
            @BeanParam StatementParams params,
            @Parameter(description = "How many, 1 to 200") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The `next` of the part before") @QueryParam("after") @Nullable String after) {
        return statements.read(Whose.MINE, params.ask(), Part.after(after), Part.lines(limit));
    }

    @GET
    @Path("value")
    @SignedIn
    @Operation(
            operationId = "readMyValueStatement",
            summary = "What the caller's credits stand for: a measure, no claim")
    public ValueStatement value() {
        return statements.value();
    }
}
