package org.communityexchange.pool.internal.screening;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.OwnScreening;
import org.communityexchange.pool.Screenings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A person's own checks, when they end, and which are missing. */
@Path("/checks")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OwnScreeningPages {

    /** The checks of one organisation. */
    record Place(String name, List<OwnScreening> checks) {

        /** Whether one of them does not count today. */
        public boolean lacksOne() {
            return checks.stream().anyMatch(check -> check.standing() != OwnScreening.Standing.COUNTS);
        }
    }

    @CheckedTemplate(basePath = "pool/screening")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(List<Place> places);
    }

    private final Screenings screenings;

    OwnScreeningPages(Screenings screenings) {
        this.screenings = screenings;
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        return Templates.mine(screenings.mine().stream()
                .collect(Collectors.groupingBy(OwnScreening::organisation, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(checks -> new Place(checks.get(0).organisationName(), checks))
                .toList());
    }
}
