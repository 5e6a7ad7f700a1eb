package org.communityexchange.pool.internal.report;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventReport;
import org.communityexchange.pool.EventReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/organisations/{organisation}/events/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class ReportResource {

    private static final String LEARNED =
            "{\"learnings\": \"People came to repair and stayed to talk.\", \"version\": 0}";

    /**
     * What was learned.
     *
     * @param version that was looked at, or null to replace what is there
     */
    record Learned(@Nullable String learnings, @Nullable Integer version) {}

    private final EventReports reports;

    ReportResource(EventReports reports) {
        this.reports = reports;
    }

    @GET
    @Needs(Right.PLAN_EVENTS)
    @Operation(
            operationId = "readEventReport",
            summary =
                    "What an event was, for whoever funds it: people, minutes, roles, credits and backing; names nobody")
    public EventReport read(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return reports.of(new EventId(id));
    }

    @PUT
    @Path("learnings")
    @Needs(Right.PLAN_EVENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeEventLearnings", summary = "Write down what an event taught")
    public EventReport learn(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "learned", value = LEARNED)))
                    Learned learned) {
        var said = Commands.body(learned);
        return reports.learn(new EventId(id), said.learnings(), said.version());
    }
}
