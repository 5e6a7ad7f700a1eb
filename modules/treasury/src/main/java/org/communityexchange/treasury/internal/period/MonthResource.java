package org.communityexchange.treasury.internal.period;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.treasury.ClosedMonth;
import org.communityexchange.treasury.MonthBooks;
import org.communityexchange.treasury.MonthBooks.CloseMonth;
import org.communityexchange.treasury.MonthCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/treasury/months")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Months")
class MonthResource {

    private static final String EXAMPLE = "{\"bankCents\": 125050, \"remainderReason\": \"\"}";

    /** @param next the month to close next; null before anything happened */
    record Months(List<ClosedMonth> closed, @Nullable YearMonth next) {}

    private final MonthBooks months;

    MonthResource(MonthBooks months) {
        this.months = months;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listMonths", summary = "Closed months, newest first, and the one to close next")
    public Months all(@PathParam("organisation") String organisation) {
        return new Months(months.closed(), months.next());
    }

    @GET
    @Path("{month}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readClosedMonth", summary = "The locked figures of a closed month")
    public ClosedMonth one(@PathParam("organisation") String organisation, @PathParam("month") String month) {
        return months.view(MonthName.of(month));
    }

    @GET
    @Path("{month}/check")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "checkMonth", summary = "How far an open month is from being closed")
    public MonthCheck check(
            @PathParam("organisation") String organisation,
            @PathParam("month") String month,
            @Parameter(description = "What the bank has at its end; otherwise what the statements say")
                    @QueryParam("bankCents")
                    @Nullable
                    Long bankCents) {
        return months.check(MonthName.of(month), bankCents);
    }

    @PUT
    @Path("{month}/close")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeMonth", summary = "Lock the figures of a month for good. The same again is once.")
    public ClosedMonth close(
            @PathParam("organisation") String organisation,
            @PathParam("month") String month,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "october", value = EXAMPLE)))
                    CloseMonth close) {
        return months.close(MonthName.of(month), Commands.body(close));
    }
}
