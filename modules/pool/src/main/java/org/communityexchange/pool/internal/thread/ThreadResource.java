package org.communityexchange.pool.internal.thread;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.command.Reason;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.PromiseThreads;
import org.communityexchange.pool.ProposeTerms;
import org.communityexchange.pool.ThreadView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

/** What the two write to each other about a promise. */
@Path("/api/v1/organisations/{organisation}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class ThreadResource {

    private static final String TEXT = """
            {"text": "Could you come at 3?"}""";
    private static final String TERMS = """
            {"minutes": 90, "text": "It takes a little longer."}""";
    private static final String REASON = """
            {"reason": "It names somebody who is not part of it."}""";

    /** @param text plain, 1 to 500 characters */
    record Text(@Nullable String text) {}

    /** @param version of the promise as it was looked at; null agrees to what is there */
    record Looked(@Nullable Integer version) {}

    private final PromiseThreads threads;

    ThreadResource(PromiseThreads threads) {
        this.threads = threads;
    }

    @GET
    @Path("{id}/messages")
    @SignedIn
    @Operation(
            operationId = "readMessages",
            summary = "What the two wrote to each other about a promise; read then",
            description = "For the two it is between. Stewards read it while the promise waits for their word.")
    public ThreadView thread(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return threads.thread(new CommitmentId(id));
    }

    @POST
    @Path("{id}/messages")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeMessage", summary = "Write a short note about a promise")
    public ThreadView write(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key writes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "time", value = TEXT))) Text text) {
        return threads.write(new CommitmentId(id), Commands.body(text).text(), Commands.optional(key));
    }

    @POST
    @Path("{id}/proposals")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeTerms",
            summary = "Propose other terms for a promise nobody took up yet",
            description = "What is left out stays as it is. Nothing changes until the other side agrees.")
    public ThreadView propose(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @Parameter(description = "A UUID of your own; the same key proposes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "longer", value = TERMS)))
                    ProposeTerms terms) {
        return threads.propose(new CommitmentId(id), Commands.body(terms), Commands.optional(key));
    }

    @PUT
    @Path("{id}/proposals/{proposal}/agreement")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "agreeToTerms", summary = "Agree to what the other side proposed. Twice is once.")
    public ThreadView agree(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("proposal") UUID proposal,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "looked", value = "{\"version\": 0}")))
                    @Nullable
                    Looked looked) {
        return threads.agree(new CommitmentId(id), proposal, looked == null ? null : looked.version());
    }

    @PUT
    @Path("{id}/proposals/{proposal}/dismissal")
    @SignedIn
    @Operation(
            operationId = "dismissTerms",
            summary = "Leave the promise as it is, or take an own proposal back. Twice is once.")
    public ThreadView dismiss(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("proposal") UUID proposal) {
        return threads.dismiss(new CommitmentId(id), proposal);
    }

    @PUT
    @Path("{id}/messages/{message}/removal")
    @SignedIn
    @Operation(
            operationId = "removeMessage",
            summary = "Take an own note away; that it was there stays. Twice is once.")
    public ThreadView remove(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message) {
        return threads.remove(new CommitmentId(id), message);
    }

    @PUT
    @Path("{id}/messages/{message}/hiding")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "hideMessage", summary = "Hide a note as a steward, with a reason. Twice is once.")
    public ThreadView hide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = REASON)))
                    Reason reason) {
        return threads.hide(new CommitmentId(id), message, Commands.body(reason).reason());
    }
}
