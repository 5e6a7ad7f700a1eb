package org.communityexchange.pool.internal.participation;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.PlaceLines;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PlaceLineMessages;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Waiting for a place, and waiting no longer. */
@Path("/o/{organisation}/events/{id}/place-line")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PlaceLinePages {

    private final PlaceLines lines;
    private final PoolForms forms;
    private final PlaceLineMessages words;

    PlaceLinePages(PlaceLines lines, PoolForms forms, PlaceLineMessages words) {
        this.lines = lines;
        this.forms = forms;
        this.words = words;
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var event = new EventId(id);
        var person = PoolForms.id(form, PoolForms.FOR);
        var address = "/o/" + organisation + "/events/" + id + "#take-part";
        try {
            if ("leave".equals(form.value("answer"))) {
                lines.leave(event, person);
                return forms.done(address, words.left_line());
            }
            lines.join(event, person);
            return forms.done(address, words.joined());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(address, refusal);
        }
    }
}
