package org.communityexchange.pool.internal.screening;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.OwnScreening;
import org.communityexchange.pool.Screenings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/screenings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screenings")
class OwnScreeningResource {

    private final Screenings screenings;

    OwnScreeningResource(Screenings screenings) {
        this.screenings = screenings;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listOwnScreenings",
            summary = "The caller's checks by organisation and kind, with those that are missing")
    public List<OwnScreening> mine() {
        return screenings.mine();
    }
}
