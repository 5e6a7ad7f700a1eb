package org.communityexchange.pool.internal.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.Calendars;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The own address, and what a calendar reads there. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CalendarPages {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final String ENDING = ".ics";

    @CheckedTemplate(basePath = "pool/calendar")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(String address, Calendars.Address made);
    }

    private final Calendars calendars;
    private final String root;

    CalendarPages(Calendars calendars, @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.calendars = calendars;
        this.root = publicUrl.replaceAll("/+$", "");
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        return Templates.mine("", calendars.mine());
    }

    /** Answers with the page itself: the address is told this once, and kept in no message, no address and no cache. */
    @POST
    @Path("renewal")
    @SignedIn
    public Response renew() {
        var made = calendars.renew();
        return Response.ok(Templates.mine(root + made.path(), made))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A calendar has no account: whoever knows the address may read. */
    @GET
    @Path("{token}")
    @OpenToAll
    @Produces(TYPE)
    public Response shifts(@PathParam("token") String token) {
        if (!token.endsWith(ENDING)) {
            throw new NotFound("calendar");
        }
        return Response.ok(calendars.shifts(token.substring(0, token.length() - ENDING.length())), TYPE)
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
