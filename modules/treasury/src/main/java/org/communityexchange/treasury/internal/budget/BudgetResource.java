package org.communityexchange.treasury.internal.budget;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.treasury.BudgetId;
import org.communityexchange.treasury.BudgetView;
import org.communityexchange.treasury.Budgets;
import org.communityexchange.treasury.ChangeBudget;
import org.communityexchange.treasury.SetBudget;
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
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/treasury/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Treasury")
class BudgetResource {

    private static final String BUDGET = """
            {"kind": "MONTH", "title": "", "cap": 200, "reason": "What our funders cover."}""";
    private static final String CHANGE = """
            {"cap": 250, "reason": "A second Repair Café this month."}""";

    /** @param reason what everybody who reads the treasury reads */
    record Why(@Nullable String reason) {}

    private final Budgets budgets;

    BudgetResource(Budgets budgets) {
        this.budgets = budgets;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    @Operation(
            operationId = "listBudgets",
            summary = "Open issuance budgets with what is used and left now. None means no limit.")
    public Listing<BudgetView> open(@PathParam("organisation") String organisation) {
        return new Listing<>(budgets.open(), null);
    }

    @POST
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setBudget", summary = "Set a budget for each month, each quarter, or between two days")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    public Response set(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key sets it once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "month", value = BUDGET)))
                    SetBudget budget) {
        var set = budgets.set(Commands.body(budget), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/treasury/budgets/" + set.id()))
                .entity(set)
                .build();
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readBudget", summary = "One budget with every change of it")
    public BudgetView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return budgets.view(new BudgetId(id));
    }

    @PUT
    @Path("{id}")
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeBudget", summary = "Raise or lower a budget, with a reason")
    public BudgetView change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key changes it once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "raise", value = CHANGE)))
                    ChangeBudget change) {
        return budgets.change(new BudgetId(id), Commands.body(change), Commands.optional(key));
    }

    @PUT
    @Path("{id}/end")
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endBudget", summary = "End a budget, with a reason. Twice is once.")
    public BudgetView end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "why",
                                                            value = "{\"reason\": \"The funding year is over.\"}")))
                    @Nullable
                    Why why) {
        return budgets.end(new BudgetId(id), why == null ? null : why.reason());
    }
}
