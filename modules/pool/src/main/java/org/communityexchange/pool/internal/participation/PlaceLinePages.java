package org.communityexchange.pool.internal.participation;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.PlaceLines;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PlaceLineMessages;
import org.jspecify.annotations.Nullable;

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
    private final People people;
    private final CurrentPerson me;

    PlaceLinePages(PlaceLines lines, PoolForms forms, PlaceLineMessages words, People people, CurrentPerson me) {
        this.lines = lines;
        this.forms = forms;
        this.words = words;
        this.people = people;
        this.me = me;
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
        var page = "/o/" + organisation + "/events/" + id;
        var another = person == null || person.equals(me.id().value()) ? null : person;
        var address = another == null ? page + "#take-part" : page + "/place?for=" + another;
        var leaves = "leave".equals(form.value("answer"));
        try {
            if (leaves) {
                lines.leave(event, person);
            } else {
                lines.join(event, person);
            }
            return forms.done(address, said(leaves, another));
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(address, refusal);
        }
    }

    private String said(boolean leaves, @Nullable UUID another) {
        if (another == null) {
            return leaves ? words.left_line() : words.joined();
        }
        var name = people.require(new PersonId(another)).displayName();
        return leaves ? words.another_left(name) : words.another_joined(name);
    }
}
