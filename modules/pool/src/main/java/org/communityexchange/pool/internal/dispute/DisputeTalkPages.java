package org.communityexchange.pool.internal.dispute;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.DisputeId;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.web.Form;

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

/** What is written in a dispute, and how it ends: the forms on its page. */
@Path("/o/{organisation}/disputes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class DisputeTalkPages {

    private static final int LONGEST_REASON = 1000;

    private final Disputes disputes;
    private final PoolForms forms;
    private final DisputeMessages words;

    DisputeTalkPages(Disputes disputes, PoolForms forms, DisputeMessages words) {
        this.disputes = disputes;
        this.forms = forms;
        this.words = words;
    }

    @POST
    @Path("{id}/messages")
    @SignedIn
    public Response write(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("text", words.text());
        var text = form.requiredText("text", MessageBook.LONGEST);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        return answer(organisation, id, form, () -> {
            disputes.write(new DisputeId(id), text, command);
            return words.said();
        });
    }

    @POST
    @Path("{id}/messages/{message}/removal")
    @SignedIn
    public Response remove(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            MultivaluedMap<String, String> body) {
        return answer(organisation, id, forms.read(body), () -> {
            disputes.remove(new DisputeId(id), message);
            return words.said();
        });
    }

    @POST
    @Path("{id}/messages/{message}/hiding")
    @SignedIn
    public Response hide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var reason = form.requiredText("reason", MessageBook.LONGEST);
        return answer(organisation, id, form, () -> {
            disputes.hide(new DisputeId(id), message, reason);
            return words.said();
        });
    }

    @POST
    @Path("{id}/proposal")
    @SignedIn
    public Response propose(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return answer(organisation, id, form, () -> {
            disputes.propose(new DisputeId(id), DisputePages.ending(form));
            return words.proposed();
        });
    }

    @POST
    @Path("{id}/agreement")
    @SignedIn
    public Response agree(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return answer(organisation, id, form, () -> {
            disputes.agree(new DisputeId(id), DisputePages.ending(form));
            return words.agreed();
        });
    }

    @POST
    @Path("{id}/decision")
    @SignedIn
    public Response decide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var reason = form.requiredText("reason", LONGEST_REASON);
        return answer(
                organisation,
                id,
                form,
                () -> words.decided(disputes.decide(new DisputeId(id), DisputePages.outcome(form), reason)
                                .state()
                        == DisputeState.OPEN));
    }

    @POST
    @Path("{id}/withdrawal")
    @SignedIn
    public Response withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        return answer(organisation, id, forms.read(body), () -> {
            disputes.withdraw(new DisputeId(id), null);
            return words.withdrawn();
        });
    }

    /** Back to the dispute; what cannot be used is said there, with everything typed kept. */
    private Response answer(String organisation, UUID id, Form form, Supplier<String> act) {
        var dispute = new DisputeId(id);
        if (form.hasErrors()) {
            return PoolForms.refused(DisputePages.page(disputes.view(dispute), form, words));
        }
        var page = "/o/" + organisation + "/disputes/" + id;
        try {
            return forms.done(page, act.get());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                return forms.backWhenRefused(page, refusal);
            }
            return PoolForms.refused(DisputePages.page(disputes.view(dispute), form.reject(refusal), words));
        }
    }
}
