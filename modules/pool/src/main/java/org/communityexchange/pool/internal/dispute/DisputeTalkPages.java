package org.communityexchange.pool.internal.dispute;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.DisputeId;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.web.Form;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

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
@SignedIn
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
    public Response write(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("text", words.text());
        var text = form.requiredText("text", MessageBook.LONGEST);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        return answer(organisation, id, form, words.said(), dispute -> disputes.write(dispute, text, command));
    }

    @POST
    @Path("{id}/messages/{message}/removal")
    public Response remove(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            MultivaluedMap<String, String> body) {
        return answer(organisation, id, forms.read(body), words.said(), dispute -> disputes.remove(dispute, message));
    }

    @POST
    @Path("{id}/messages/{message}/hiding")
    public Response hide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var reason = form.requiredText("reason", MessageBook.LONGEST);
        return answer(organisation, id, form, words.said(), dispute -> disputes.hide(dispute, message, reason));
    }

    @POST
    @Path("{id}/proposal")
    public Response propose(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var ending = DisputePages.ending(form);
        return answer(organisation, id, form, words.proposed(), dispute -> disputes.propose(dispute, ending));
    }

    @POST
    @Path("{id}/agreement")
    public Response agree(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var ending = DisputePages.ending(form);
        return answer(organisation, id, form, words.agreed(), dispute -> disputes.agree(dispute, ending));
    }

    @POST
    @Path("{id}/decision")
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
                dispute -> words.decided(disputes.decide(dispute, DisputePages.outcome(form), reason)
                                .state()
                        == DisputeState.OPEN));
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        return answer(
                organisation, id, forms.read(body), words.withdrawn(), dispute -> disputes.withdraw(dispute, null));
    }

    private Response answer(String organisation, UUID id, Form form, String done, Consumer<DisputeId> act) {
        return answer(organisation, id, form, dispute -> {
            act.accept(dispute);
            return done;
        });
    }

    /**
     * Back to the dispute; what cannot be used is said there, with everything typed kept.
     *
     * @param act answers what is then said
     */
    private Response answer(String organisation, UUID id, Form form, Function<DisputeId, String> act) {
        var dispute = new DisputeId(id);
        return forms.answerOn(
                "/o/" + organisation + "/disputes/" + id,
                form,
                () -> DisputePages.page(disputes.view(dispute), form, words),
                () -> act.apply(dispute));
    }
}
