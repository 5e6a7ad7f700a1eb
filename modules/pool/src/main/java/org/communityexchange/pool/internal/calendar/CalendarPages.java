package org.communityexchange.pool.internal.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.Calendars;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CalendarMessages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

        static native TemplateInstance mine(String address);
    }

    private final Calendars calendars;
    private final PoolForms forms;
    private final CalendarMessages words;
    private final String root;

    CalendarPages(
            Calendars calendars,
            PoolForms forms,
            CalendarMessages words,
            @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.calendars = calendars;
        this.forms = forms;
        this.words = words;
        this.root = publicUrl.replaceAll("/+$", "");
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        return Templates.mine(root + calendars.mine().path());
    }

    @POST
    @Path("renewal")
    @SignedIn
    public Response renew() {
        calendars.renew();
        return forms.done("/calendar", words.renewed());
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
