package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.Reliability;
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

/** When a promise did not go as meant. */
@Path("/api/v1/organisations/{organisation}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class AftermathResource {

    private static final String SETTLED = """
            {"reason": "Both say now that it was an hour."}""";
    private static final String WORDS = """
            {"words": "Hope you are well. Another time!"}""";

    /** @param words the person reads them, and stewards; at most 500 characters */
    record Absence(@Nullable String words) {}

    /** @param reason what both read */
    record Settlement(@Nullable String reason) {}

    private final Confirmations confirmations;
    private final Reliability reliability;

    AftermathResource(Confirmations confirmations, Reliability reliability) {
        this.confirmations = confirmations;
        this.reliability = reliability;
    }

    @PUT
    @Path("{id}/settlement")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "settleDispute",
            summary = "Confirm, with a reason, what was called into question. Twice is once.")
    public CommitmentView settle(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "settled", value = SETTLED))) @Nullable
                    Settlement settlement) {
        return confirmations.settle(new CommitmentId(id), settlement == null ? null : settlement.reason());
    }

    @PUT
    @Path("{id}/absence")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "noteAbsence",
            summary = "Note, without blame, that whoever promised did not come. Twice is once.")
    public CommitmentView absent(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "words", value = WORDS))) @Nullable
                    Absence absence) {
        return reliability.didNotCome(new CommitmentId(id), absence == null ? null : absence.words());
    }
}
