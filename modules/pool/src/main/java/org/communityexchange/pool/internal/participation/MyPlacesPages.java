package org.communityexchange.pool.internal.participation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.MyPlaces;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where one takes part, waits, and took part. */
@Path("/participations")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MyPlacesPages {

    @CheckedTemplate(basePath = "pool/participation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(MyPlaces.All places);
    }

    private final MyPlaces places;

    MyPlacesPages(MyPlaces places) {
        this.places = places;
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        return Templates.mine(places.all());
    }
}
