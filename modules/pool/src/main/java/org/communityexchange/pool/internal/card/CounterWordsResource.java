package org.communityexchange.pool.internal.card;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.MemberCards;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/counter-words")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class CounterWordsResource {

    private static final String VEGAN = """
            {"words": "Vegan, no nuts"}""";

    /** @param words read at a counter together with one's card, at most 120 characters; empty for none */
    record CounterWords(@Nullable String words) {}

    private final MemberCards cards;

    CounterWordsResource(MemberCards cards) {
        this.cards = cards;
    }

    @GET
    @Operation(operationId = "readCounterWords", summary = "What is read at counters together with one's card")
    public CounterWords read() {
        return new CounterWords(cards.myWords());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeCounterWords", summary = "Say what is read at counters; empty for nothing")
    public CounterWords write(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "vegan", value = VEGAN)))
                    CounterWords said) {
        cards.writeWords(Commands.body(said).words());
        return new CounterWords(cards.myWords());
    }
}
