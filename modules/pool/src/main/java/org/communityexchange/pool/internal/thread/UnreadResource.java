package org.communityexchange.pool.internal.thread;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.PromiseThreads;
import org.communityexchange.pool.UnreadThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/unread-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class UnreadResource {

    private final PromiseThreads threads;

    UnreadResource(PromiseThreads threads) {
        this.threads = threads;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listUnreadMessages",
            summary = "Promises with messages the caller has not read; at most 50")
    public List<UnreadThread> mine() {
        return threads.unread();
    }
}
