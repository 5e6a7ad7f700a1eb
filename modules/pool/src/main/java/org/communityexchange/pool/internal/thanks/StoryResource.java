package org.communityexchange.pool.internal.thanks;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.StoryView;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.WaitingStory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks")
class StoryResource {

    /** @param reason why not; needed when it is not shown */
    record LookAtStory(@Nullable Boolean shown, @Nullable String reason) {}

    private final Thanks thanks;

    StoryResource(Thanks thanks) {
        this.thanks = thanks;
    }

    @GET
    @OpenToAll
    @Operation(operationId = "listOrganisationStories", summary = "Stories of one organisation. Sorts: newest.")
    public Listing<StoryView> here(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return thanks.stories(organisation, list.query());
    }

    @GET
    @Path("waiting")
    @Needs(Right.CONFIRM)
    @Operation(
            operationId = "listWaitingStories",
            summary = "Stories both allow, before a steward's look; oldest first")
    public List<WaitingStory> waiting(@PathParam("organisation") String organisation) {
        return thanks.waiting();
    }

    @PUT
    @Path("{id}/look")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "lookAtStory", summary = "Show a story, or say why not. Twice is once.")
    public void look(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "show", value = "{\"shown\": true}")))
                    LookAtStory look) {
        var said = Commands.body(look);
        if (said.shown() == null) {
            throw new InvalidInput("shown", "Say whether it is shown.");
        }
        thanks.look(id, said.shown(), said.reason());
    }
}
