package org.communityexchange.pool.internal.waiting;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.Waiting;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.WaitingMessages;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Joining and leaving a line, on the page of the event. */
@Path("/o/{organisation}/events/{id}/line")
@Produces(MediaType.TEXT_HTML)
@Blocking
class WaitingPages {

    private final Waiting waiting;
    private final Events events;
    private final PoolForms forms;
    private final WaitingMessages words;

    WaitingPages(Waiting waiting, Events events, PoolForms forms, WaitingMessages words) {
        this.waiting = waiting;
        this.events = events;
        this.forms = forms;
        this.words = words;
    }

    @POST
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var event = events.view(new EventId(id));
        var shift = PoolForms.id(form, "shift");
        if (shift == null || event.shifts().stream().noneMatch(each -> each.id().equals(shift))) {
            throw new NotFound("shift");
        }
        var address = event.href() + "#shift-" + shift;
        try {
            if ("leave".equals(form.value("answer"))) {
                waiting.leave(new ShiftId(shift), null);
                return forms.done(address, words.left());
            }
            waiting.join(new ShiftId(shift), null);
            return forms.done(address, words.joined());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(address, refusal);
        }
    }
}
