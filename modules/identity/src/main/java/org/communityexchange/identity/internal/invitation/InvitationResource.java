package org.communityexchange.identity.internal.invitation;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.listing.ListQuery;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Invitations, for programs. */
@Path("/api/v1/organisations/{organisation}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class InvitationResource {

    private static final String INVITATION = """
            {"email": "ana@example.org", "displayName": "Ana Reyes"}""";

    @Schema(name = "NewInvitation", description = "Whom to invite.")
    public record NewInvitation(
            @Schema(required = true, examples = "ana@example.org") @Nullable
            String email,

            @Schema(required = true, description = "The name to greet them with.", examples = "Ana Reyes") @Nullable
            String displayName) {}

    private final InvitationService invitations;

    InvitationResource(InvitationService invitations) {
        this.invitations = invitations;
    }

    @GET
    @Needs(Right.ADMIT_MEMBERS)
    @Operation(
            operationId = "listInvitations",
            summary = "Invitations that are open",
            description = "Newest first: sorted by `-invited`.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<InvitationView> open(@BeanParam ListQuery query) {
        return invitations.open(query.listing("-invited"));
    }

    @POST
    @Needs(Right.ADMIT_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "invite",
            summary = "Invite somebody by e-mail",
            description = "The e-mail is sent soon after. Inviting an address whose invitation is open sends it again.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201", responseDescription = "The invitation.")
    @APIResponse(responseCode = "409", description = "`already-a-member`.")
    @APIResponse(responseCode = "422", description = "The address or the name cannot be used.")
    public Response invite(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Ana", value = INVITATION)))
                    NewInvitation wanted) {
        if (wanted == null) {
            throw new InvalidInput("email", "Say whom to invite.");
        }
        var id = invitations.invite(wanted.email(), wanted.displayName());
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/invitations/" + id))
                .entity(invitations.require(id))
                .build();
    }

    @GET
    @Path("{invitation}")
    @Needs(Right.ADMIT_MEMBERS)
    @Operation(operationId = "getInvitation", summary = "One invitation")
    @APIResponse(responseCode = "200", description = "The invitation.")
    @APIResponse(responseCode = "404", description = "There is no such invitation in this organisation.")
    public InvitationView one(@PathParam("invitation") UUID invitation) {
        return invitations.require(invitation);
    }

    @DELETE
    @Path("{invitation}")
    @Needs(Right.ADMIT_MEMBERS)
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an open invitation")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    @APIResponse(responseCode = "404", description = "There is no such invitation in this organisation.")
    @APIResponse(responseCode = "409", description = "`invitation-closed`.")
    public void withdraw(@PathParam("invitation") UUID invitation) {
        invitations.withdraw(invitation);
    }
}
