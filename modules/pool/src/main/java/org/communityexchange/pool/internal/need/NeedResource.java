package org.communityexchange.pool.internal.need;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.ChangeNeed;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedNeeds;
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

import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/organisations/{organisation}/needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Needs")
class NeedResource {

    private static final String EXAMPLE = """
            {"title": "Help to carry a sofa", "description": "Two floors, no lift.", "category": "OTHER",
             "place": "Old East Village", "when": "a Saturday morning", "days": ["SATURDAY"], "times": ["MORNING"],
             "from": null, "until": null, "urgency": "THIS_MONTH", "minutesEstimate": 60,
             "audience": "EXCHANGE", "inOrganisationName": false, "for": null, "offer": null,
             "giveBack": "TRANSFER"}""";

    private static final String CHANGED = """
            {"title": "Help to carry a sofa", "description": "Two floors, no lift.", "category": "OTHER",
             "place": "Old East Village", "when": "a Saturday morning", "days": ["SATURDAY"], "times": ["MORNING"],
             "from": null, "until": null, "urgency": "THIS_MONTH", "minutesEstimate": 60,
             "audience": "EXCHANGE", "version": 0,
             "giveBack": "TRANSFER"}""";

    private final PublishedNeeds needs;

    NeedResource(PublishedNeeds needs) {
        this.needs = needs;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "listNeedsOfOrganisation",
            summary = "Open needs of an organisation, as far as the caller may see them. Sorts: newest, title.")
    public Listing<NeedView> all(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return needs.here(list.query());
    }

    @GET
    @Path("unanswered")
    @Needs(Right.CONFIRM)
    @Operation(
            operationId = "listUnansweredNeeds",
            summary = "Open needs that nobody answered, the most urgent and longest waiting first; at most 200")
    public List<NeedView> unanswered(@PathParam("organisation") String organisation) {
        return needs.unanswered();
    }

    @POST
    @Needs(Right.PUBLISH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishNeed", summary = "Publish a need")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Response publish(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key publishes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "sofa", value = EXAMPLE)))
                    PublishNeed need) {
        var published = needs.publish(Commands.body(need), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/needs/" + published.id()))
                .entity(published)
                .build();
    }

    @GET
    @Path("{id}")
    @OpenToAll
    @Operation(operationId = "readNeed", summary = "One need")
    public NeedView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return needs.view(new NeedId(id));
    }

    @PUT
    @Path("{id}")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeNeed",
            summary =
                    "Say it anew, with every field; it stands anew. What was set aside or promised keeps its own terms.")
    public NeedView change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "changed", value = CHANGED)))
                    ChangeNeed change) {
        return needs.change(new NeedId(id), Commands.body(change));
    }

    @PUT
    @Path("{id}/closing")
    @SignedIn
    @Operation(operationId = "closeNeed", summary = "Close a need. Twice is once; promises stay.")
    public NeedView close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return needs.close(new NeedId(id));
    }

    @PUT
    @Path("{id}/renewal")
    @SignedIn
    @Operation(operationId = "renewNeed", summary = "Let it stand on the boards anew, also when its time was over")
    public NeedView renew(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return needs.renew(new NeedId(id));
    }
}
