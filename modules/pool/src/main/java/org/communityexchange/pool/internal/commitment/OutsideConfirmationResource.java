package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Relief;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmation")
class OutsideConfirmationResource {

    private static final String ASKED = """
            {"question": "Was that the whole morning?"}""";
    private static final String DECLINED = """
            {"reason": "The library was closed on that day."}""";

    /**
     * @param version what was looked at; null confirms what is there
     * @param why why again by the same steward, where the rules there ask for it
     */
    record Seen(@Nullable Integer version, @Nullable String why) {}

    /** @param question what the person reads */
    record OutsideQuestion(@Nullable String question) {}

    /** @param reason what the person reads */
    record OutsideNo(@Nullable String reason) {}

    private final Relief relief;

    OutsideConfirmationResource(Relief relief) {
        this.relief = relief;
    }

    @PUT
    @Path("{id}/outside-confirmation")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmFromOutside",
            summary = "Confirm a steward's work, as a steward of another organisation. Twice is once.")
    public void confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "looked", value = "{\"version\": 2}")))
                    @Nullable
                    Seen seen) {
        relief.confirmFromOutside(
                new CommitmentId(id), seen == null ? null : seen.version(), seen == null ? null : seen.why());
    }

    @PUT
    @Path("{id}/outside-question")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askFromOutside",
            summary = "Send a steward's work back to them with a question, as a steward of another organisation")
    public void ask(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "asked", value = ASKED))) @Nullable
                    OutsideQuestion question) {
        relief.askFromOutside(new CommitmentId(id), question == null ? null : question.question());
    }

    @PUT
    @Path("{id}/outside-refusal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declineFromOutside",
            summary =
                    "Say, with a reason, that a steward's work was not so, as a steward of another organisation. Twice is once.")
    public void decline(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "declined", value = DECLINED))) @Nullable
                    OutsideNo no) {
        relief.declineFromOutside(new CommitmentId(id), no == null ? null : no.reason());
    }
}
