package org.communityexchange.pool.internal.pot;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.AskPot;
import org.communityexchange.pool.PotAskView;
import org.communityexchange.pool.PotAsks;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/me/pot-asks")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Solidarity pot")
class MyPotResource {

    private static final String EXAMPLE = """
            {"organisation": "hive", "credits": 6, "words": "Meals while I look for work."}""";

    private final PotAsks asks;

    MyPotResource(PotAsks asks) {
        this.asks = asks;
    }

    @GET
    @Operation(operationId = "listMyPotAsks", summary = "Own quiet requests, newest first")
    public List<PotAskView> mine() {
        return asks.mine();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askPot", summary = "Ask the pot quietly; nobody at home learns of it")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = PotAskView.class)))
    public Response ask(
            @Parameter(description = "A UUID of your own; the same key asks once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "meals", value = EXAMPLE))) AskPot said) {
        var asked = asks.ask(Commands.body(said), Commands.optional(key));
        return Response.created(URI.create("/api/v1/me/pot-asks")).entity(asked).build();
    }

    @PUT
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawPotAsk", summary = "Take a request back. Twice is once.")
    public PotAskView withdraw(@PathParam("id") UUID id) {
        return asks.withdraw(id);
    }

    @PUT
    @Path("{id}/raising")
    @Operation(operationId = "raisePotAsk", summary = "Send what nobody answered in time up to the council. Once.")
    public PotAskView raise(@PathParam("id") UUID id) {
        return asks.raise(id);
    }
}
