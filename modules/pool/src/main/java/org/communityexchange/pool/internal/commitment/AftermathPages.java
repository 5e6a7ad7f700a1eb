package org.communityexchange.pool.internal.commitment;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Reliability;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.LifeMessages;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** When a promise did not go as meant: a small form on its page. */
@Path("/o/{organisation}/commitments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AftermathPages {

    private final Reliability reliability;
    private final PoolForms forms;
    private final LifeMessages words;

    AftermathPages(Reliability reliability, PoolForms forms, LifeMessages words) {
        this.reliability = reliability;
        this.forms = forms;
        this.words = words;
    }

    @POST
    @Path("{id}/absence")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response absent(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var said = forms.read(body).value("words");
        return answer(organisation, id, words.missed_done(), () -> reliability.didNotCome(new CommitmentId(id), said));
    }

    /** Refusals of state and of words are said on the promise itself; what is not theirs to see stays unseen. */
    private Response answer(String organisation, UUID id, String said, Supplier<CommitmentView> act) {
        try {
            return forms.done(act.get().href(), said);
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty() && refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            return forms.back("/o/" + organisation + "/commitments/" + id, refusal);
        }
    }
}
