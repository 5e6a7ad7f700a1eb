package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.BankRule;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.Reconciliation.AddRule;
import org.communityexchange.treasury.Reconciliation.Exceptions;
import org.communityexchange.treasury.Reconciliation.Explain;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/organisations/{organisation}/treasury/bank")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
class ReconciliationResource {

    private static final String TRANSFERS = "{\"transfers\": [\"0193a2b4-0000-7000-8000-000000000001\"]}";
    private static final String WHY = "{\"kind\": \"BANK_FEE\", \"reason\": \"Monthly fee of the account.\"}";
    private static final String RULE =
            "{\"contains\": \"SERVICE CHARGE\", \"kind\": \"BANK_FEE\", \"counterparty\": \"Our bank\"}";

    /** @param transfers the bookings the line stands for; their amounts add up to it */
    record MatchLine(@Nullable List<UUID> transfers) {}

    /** @param nextOffset give it as {@code offset} for the lines that follow; null when these were the last */
    record Lines(List<BankLine> items, @Nullable Integer nextOffset) {}

    /** @param matched how many lines found their booking */
    record Matched(int matched) {}

    private final Reconciliation reconciliation;

    ReconciliationResource(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GET
    @Path("exceptions")
    @Needs(Right.READ_TREASURY)
    @Operation(
            operationId = "listBankExceptions",
            summary = "Bank lines without a booking, and bookings older than five days without a bank line")
    public Exceptions exceptions(@PathParam("organisation") String organisation) {
        return reconciliation.exceptions();
    }

    @GET
    @Path("lines")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listBankLines", summary = "Imported bank lines, newest first")
    public Lines lines(
            @PathParam("organisation") String organisation,
            @QueryParam("state") BankLine.@Nullable State state,
            @QueryParam("import") @Nullable UUID importId,
            @Parameter(description = "How many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "How many, 1 to 20000") @QueryParam("limit") @DefaultValue("200") int limit) {
        var lines = reconciliation.lines(state, importId, offset, limit);
        return new Lines(lines, lines.size() < limit ? null : (Integer) (offset + limit));
    }

    @GET
    @Path("lines/{id}")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "readBankLine", summary = "One bank line")
    public BankLine line(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return reconciliation.line(id);
    }

    @GET
    @Path("lines/{id}/candidates")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listMatchCandidates", summary = "Unmatched bookings that could be behind a line")
    public Listing<BookMovement> candidates(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return new Listing<>(reconciliation.candidates(id), null);
    }

    @PUT
    @Path("lines/{id}/match")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "matchBankLine", summary = "Match a line to bookings that add up to it. Twice is once.")
    public BankLine match(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = TRANSFERS)))
                    MatchLine match) {
        return reconciliation.match(
                id, Objects.requireNonNullElse(Commands.body(match).transfers(), List.of()));
    }

    @DELETE
    @Path("lines/{id}/match")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "releaseBankLine", summary = "Release the match of a line. Twice is once.")
    public BankLine unmatch(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return reconciliation.unmatch(id);
    }

    @PUT
    @Path("lines/{id}/explanation")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "explainBankLine", summary = "Say why a line has no booking")
    public BankLine explainLine(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "fee", value = WHY))) Explain why) {
        return reconciliation.explainLine(id, Commands.body(why));
    }

    @PUT
    @Path("movements/{transfer}/explanation")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "explainMovement", summary = "Say why a booking has no bank line")
    public BookMovement explainMovement(
            @PathParam("organisation") String organisation,
            @PathParam("transfer") UUID transfer,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "transit", value = WHY))) Explain why) {
        return reconciliation.explainMovement(transfer, Commands.body(why));
    }

    @POST
    @Path("matching")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "matchBankLines", summary = "Run the matching rules over everything unmatched")
    public Matched matchAll(@PathParam("organisation") String organisation) {
        return new Matched(reconciliation.matchAll());
    }

    @GET
    @Path("rules")
    @Needs(Right.READ_TREASURY)
    @Operation(operationId = "listBankRules", summary = "What the bank writes, and what is meant by it")
    public Listing<BankRule> rules(@PathParam("organisation") String organisation) {
        return new Listing<>(reconciliation.rules(), null);
    }

    @POST
    @Path("rules")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addBankRule", summary = "Name lines by a text they contain")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = BankRule.class)))
    public Response addRule(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "fee", value = RULE))) AddRule rule) {
        return Response.status(Response.Status.CREATED)
                .entity(reconciliation.addRule(Commands.body(rule)))
                .build();
    }

    @DELETE
    @Path("rules/{id}")
    @Needs(Right.RUN_TREASURY)
    @Operation(operationId = "endBankRule", summary = "End a rule; lines keep the name it gave them. Twice is once.")
    public void endRule(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        reconciliation.endRule(id);
    }
}
