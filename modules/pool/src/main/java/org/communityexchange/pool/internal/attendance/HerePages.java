package org.communityexchange.pool.internal.attendance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.OwnPresence;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.AttendanceMessages;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One's own check-in, on one's own telephone. */
@Path("/o/{organisation}/events/{id}/here")
@Produces(MediaType.TEXT_HTML)
@Blocking
class HerePages {

    @CheckedTemplate(basePath = "pool/attendance")
    static class Templates {
        private Templates() {}

        static native TemplateInstance here(OwnPresence mine);
    }

    private final Attendance attendance;
    private final PoolForms forms;
    private final AttendanceMessages words;

    HerePages(Attendance attendance, PoolForms forms, AttendanceMessages words) {
        this.attendance = attendance;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.COMMIT)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.here(attendance.mine(new EventId(id)));
    }

    @POST
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var event = new EventId(id);
        var address = attendance.mine(event).href() + "/here";
        var shift = PoolForms.id(form, "shift");
        if (shift == null) {
            throw new NotFound("shift");
        }
        try {
            if ("out".equals(form.value("answer"))) {
                attendance.leaving(event, new ShiftId(shift));
                return forms.done(address, words.you_are_out());
            }
            attendance.here(event, new ShiftId(shift));
            return forms.done(address, words.you_are_in());
        } catch (ProblemException refusal) {
            if (refusal instanceof NotFound) {
                throw refusal;
            }
            return forms.back(address, refusal);
        }
    }
}
