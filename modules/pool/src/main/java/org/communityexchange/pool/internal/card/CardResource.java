package org.communityexchange.pool.internal.card;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.MemberCardView;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PrintedCard;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Member cards: those of a venue, for whoever runs its counters, and one's own. */
@Path("/api/v1/organisations/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counters", description = "Counter seats, member cards and meal tickets")
class CardResource {

    private static final String PEOPLE = """
            {"people": ["01936d2e-7c1a-7b52-9a57-1f0c3a5d9e10"]}""";

    /** @param people members of the organisation who get a new card each, 1 to 100 */
    record PrintCards(@Nullable List<UUID> people) {}

    /** @param cards what stands on each: this once */
    record PrintedCards(List<PrintedCard> cards) {}

    private final MemberCards cards;

    CardResource(MemberCards cards) {
        this.cards = cards;
    }

    @GET
    @Path("cards")
    @Needs(Right.RUN_COUNTERS)
    @Operation(operationId = "listMemberCards", summary = "The cards that hold here, by name; without their codes")
    public List<MemberCardView> here(@PathParam("organisation") String organisation) {
        return cards.here();
    }

    @GET
    @Path("cards/missing")
    @Needs(Right.RUN_COUNTERS)
    @Operation(operationId = "listMembersWithoutCard", summary = "Members here without a card, by name")
    public List<PersonRef> missing(@PathParam("organisation") String organisation) {
        return cards.without().stream().map(PersonRef::of).toList();
    }

    @POST
    @Path("cards")
    @Needs(Right.RUN_COUNTERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "printMemberCards",
            summary = "Make new cards for members; what stands on them is answered this once",
            description =
                    "A card somebody had here before is void. Its holder gets a letter when they have an address.")
    @APIResponse(
            responseCode = "201",
            description = "What stands on each card",
            content = @Content(schema = @Schema(implementation = PrintedCards.class)))
    public Response print(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key prints once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = PEOPLE)))
                    PrintCards asked) {
        var people = Objects.requireNonNullElse(Commands.body(asked).people(), List.<UUID>of());
        return once(new PrintedCards(cards.print(people, Commands.required(key))));
    }

    @PUT
    @Path("cards/{id}/voiding")
    @SignedIn
    @Operation(
            operationId = "voidMemberCard",
            summary = "End a card: its holder, or whoever runs counters here. Twice is once.",
            description = "When somebody else ends it, its holder gets a letter.")
    @APIResponse(responseCode = "204", description = "It is void")
    public void end(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        cards.end(id);
    }

    @GET
    @Path("card")
    @SignedIn
    @Operation(operationId = "readOwnCard", summary = "One's own card here, without its code: empty or one")
    public List<MemberCardView> mine(@PathParam("organisation") String organisation) {
        return cards.mine().stream().toList();
    }

    @POST
    @Path("card")
    @SignedIn
    @Operation(
            operationId = "printOwnCard",
            summary = "Make oneself a new card; what stands on it is answered this once",
            description = "The one before is void.")
    @APIResponse(
            responseCode = "201",
            description = "What stands on the card",
            content = @Content(schema = @Schema(implementation = PrintedCard.class)))
    public Response printMine(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key prints once", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return once(cards.printMine(Commands.required(key)));
    }

    /** Codes are kept nowhere, also not on the way. */
    private static Response once(Object printed) {
        return Response.status(Response.Status.CREATED)
                .entity(printed)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
