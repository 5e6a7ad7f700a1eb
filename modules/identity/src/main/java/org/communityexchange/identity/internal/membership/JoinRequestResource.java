package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.listing.ListQuery;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.access.SignedIn;
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
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Members and requests to join, for programs. */
@Path("/api/v1/organisations/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Members of an organisation, and those who ask to be.")
class JoinRequestResource {

    private static final String REQUEST = """
            {"answers": ["To mend clothes.", "I know bicycles."]}""";
    private static final String DECISION = """
            {"decision": "APPROVE", "note": "Welcome!"}""";

    @Schema(name = "NewJoinRequest", description = "A request to join, with one answer for each of the questions.")
    public record NewRequest(
            @Schema(
                    required = true,
                    description = "In the order of the organisation's `joinQuestions`.",
                    examples = "[\"I mend lamps.\"]")
            @Nullable
            List<String> answers) {}

    @Schema(name = "JoinDecision", description = "The answer to a request to join.")
    public record Decided(
            @Schema(required = true, examples = "APPROVE") @Nullable
            Decision decision,

            @Schema(description = "Shown to the person; at most 1,000 characters.", examples = "Welcome!") @Nullable
            String note) {}

    private final MembershipService memberships;
    private final MemberDirectory directory;

    JoinRequestResource(MembershipService memberships, MemberDirectory directory) {
        this.memberships = memberships;
        this.directory = directory;
    }

    @GET
    @Path("members")
    @Needs(Right.SEE_MEMBERS)
    @Operation(
            operationId = "listMembers",
            summary = "The members of the organisation",
            description = "Sorted by `name` (the usual order), `since`, `-name` or `-since`.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<MemberRow> members(@BeanParam ListQuery query) {
        return directory.slice(query.listing("name", "-name", "since", "-since"));
    }

    @GET
    @Path("join-requests")
    @Needs(Right.ADMIT_MEMBERS)
    @Operation(
            operationId = "listJoinRequests",
            summary = "Requests to join that wait for an answer",
            description = "Oldest first: sorted by `requested`.")
    @APIResponse(responseCode = "200", description = "Part of the list.")
    @APIResponse(responseCode = "422", description = "A limit, cursor or order that cannot be used.")
    public Slice<JoinRequest> requests(@BeanParam ListQuery query) {
        return memberships.waiting(query.listing("requested"));
    }

    @POST
    @Path("join-requests")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestToJoin", summary = "Ask to join the organisation, as the signed-in person")
    @APIResponseSchema(value = JoinRequest.class, responseCode = "201", responseDescription = "The request waits.")
    @APIResponse(responseCode = "409", description = "`already-requested` or `already-a-member`.")
    @APIResponse(responseCode = "422", description = "An answer is missing or too long.")
    public Response request(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "two answers", value = REQUEST)))
                    NewRequest request) {
        if (request == null || request.answers() == null) {
            throw new InvalidInput("answers", "Send one answer for each question, in a list.");
        }
        var made = memberships.request(request.answers());
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/join-requests/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("join-requests/{request}")
    @Needs(Right.ADMIT_MEMBERS)
    @Operation(operationId = "getJoinRequest", summary = "One request to join, with who decided it")
    @APIResponse(responseCode = "200", description = "The request.")
    @APIResponse(responseCode = "404", description = "There is no such request in this organisation.")
    public JoinRequest one(@PathParam("request") UUID request) {
        return memberships.require(request);
    }

    @PUT
    @Path("join-requests/{request}/decision")
    @Needs(Right.ADMIT_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideJoinRequest",
            summary = "Approve or decline a request to join",
            description = "The same decision sent again by the same person answers as the first time.")
    @APIResponse(responseCode = "200", description = "The request as decided.")
    @APIResponse(responseCode = "404", description = "There is no such request in this organisation.")
    @APIResponse(responseCode = "409", description = "`already-decided` or `own-request`.")
    @APIResponse(responseCode = "422", description = "The decision is missing or the note is too long.")
    public JoinRequest decide(
            @PathParam("request") UUID request,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "approve", value = DECISION)))
                    Decided decided) {
        if (decided == null || decided.decision() == null) {
            throw new InvalidInput("decision", "Send APPROVE or DECLINE.");
        }
        var note = decided.note() == null ? "" : decided.note();
        return memberships.decide(request, decided.decision().isApproval(), note);
    }
}
