package org.communityexchange.pool.internal.thanks;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.OwnThanks;
import org.communityexchange.pool.Thanks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/thanks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks")
class MyThanksResource {

    private final Thanks thanks;

    MyThanksResource(Thanks thanks) {
        this.thanks = thanks;
    }

    @GET
    @SignedIn
    @Operation(operationId = "listMyThanks", summary = "Own notes, given and received, newest first")
    public List<OwnThanks> mine() {
        return thanks.mine();
    }
}
