package org.communityexchange.pool.internal.attendance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.internal.code.QrCode;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What hangs at the door: the roster on paper, and a square of dots that opens everybody's own check-in. */
@Path("/o/{organisation}/events/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PaperPages {

    /** Lines for people who walk in. */
    private static final int EMPTY_LINES = 10;

    @CheckedTemplate(basePath = "pool/attendance")
    static class Templates {
        private Templates() {}

        static native TemplateInstance paper(Roster roster, List<Integer> lines, QrCode code);

        static native TemplateInstance wall(EventView event, QrCode code, String address);

        static native TemplateInstance poster(Roster roster, QrCode code, String address);
    }

    private final Attendance attendance;
    private final Events events;
    private final Pdf pdf;
    private final String publicUrl;

    PaperPages(
            Attendance attendance,
            Events events,
            Pdf pdf,
            @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.attendance = attendance;
        this.events = events;
        this.pdf = pdf;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("roster.pdf")
    @Needs(Right.ACT_FOR_MEMBERS)
    public Response roster(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("paper") @Nullable String paper) {
        var on = Paper.of(paper);
        var roster = attendance.roster(new EventId(id));
        return pdf.download(
                roster.title() + " " + roster.heldOn() + ".pdf",
                Templates.paper(
                        roster,
                        IntStream.range(0, EMPTY_LINES).boxed().toList(),
                        QrCode.of(address(roster.href() + "/here"))),
                on);
    }

    @GET
    @Path("poster")
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance poster(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var roster = attendance.roster(new EventId(id));
        var address = address(roster.href() + "/here");
        return Templates.poster(roster, QrCode.of(address), address);
    }

    @GET
    @Path("poster.pdf")
    @Needs(Right.ACT_FOR_MEMBERS)
    public Response wall(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("paper") @Nullable String paper) {
        var on = Paper.of(paper);
        var event = events.view(new EventId(id));
        var address = address(event.href());
        return pdf.download(
                event.title() + " " + event.heldOn() + ".pdf", Templates.wall(event, QrCode.of(address), address), on);
    }

    private String address(String path) {
        return publicUrl.replaceAll("/+$", "") + path;
    }
}
