package org.communityexchange.pool.internal.calendar;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.pool.Calendars;
import org.communityexchange.pool.EventId;
import org.communityexchange.web.FileNames;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** One event for a calendar. */
@Path("/o/{organisation}/events/{id}/event.ics")
@Produces(CalendarPages.TYPE)
@Blocking
class EventFilePages {

    private final Calendars calendars;

    EventFilePages(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @OpenToAll
    public Response event(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Response.ok(calendars.event(new EventId(id)), CalendarPages.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment("event.ics"))
                .build();
    }
}
