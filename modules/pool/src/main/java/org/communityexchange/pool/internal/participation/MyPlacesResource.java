package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.MyPlaces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/participations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MyPlacesResource {

    private final MyPlaces places;

    MyPlacesResource(MyPlaces places) {
        this.places = places;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listMyParticipations",
            summary = "Own places at events of all organisations: to come, waited for, and before")
    public MyPlaces.All all() {
        return places.all();
    }
}
