package org.communityexchange.pool.internal.calendar;

import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.Calendars;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/me/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class CalendarResource {

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "readCalendarAddress",
            summary = "Whether a calendar can read the own shifts, and since when")
    public Calendars.Address mine() {
        return calendars.mine();
    }

    @POST
    @Path("renewal")
    @SignedIn
    @Operation(
            operationId = "renewCalendarAddress",
            summary =
                    "Take an address where a calendar reads the own shifts (RFC 5545), told this once; the one before ends")
    public Calendars.Address renew() {
        return calendars.renew();
    }
}
