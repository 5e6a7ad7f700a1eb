package org.communityexchange.pool.internal.commitment;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.Relief;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.pool.internal.words.KindMessages;
import org.communityexchange.pool.internal.words.QueueMessages;
import org.communityexchange.web.Form;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A steward's answer to another organisation, from the page of what they do for others. */
@Path("/o/{organisation}/commitments")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class OutsidePages {

    private static final String RELIEF = "/relief";
    private static final String WHY = "why";
    private static final String REASON = "reason";

    private final Relief relief;
    private final ReliefPages pages;
    private final PoolForms forms;
    private final CommitmentMessages words;
    private final KindMessages kinds;
    private final QueueMessages queue;

    OutsidePages(
            Relief relief,
            ReliefPages pages,
            PoolForms forms,
            CommitmentMessages words,
            KindMessages kinds,
            QueueMessages queue) {
        this.relief = relief;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
        this.kinds = kinds;
        this.queue = queue;
    }

    @POST
    @Path("{id}/pot")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agreeToPot(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            relief.agreeToPot(new CommitmentId(id));
            return forms.done(RELIEF, kinds.pot_agreed());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(RELIEF, refusal);
        }
    }

    /** Confirms, asks or declines; what is refused is said beside what was typed, as long as it still waits there. */
    @POST
    @Path("{id}/outside-confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label(REASON, words.reason()).label(WHY, queue.why());
        try {
            return forms.done(RELIEF, decide(new CommitmentId(id), form));
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty() && refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            var work = relief.stewardWork();
            if (work.stream().noneMatch(each -> each.id().equals(id))) {
                return forms.back(RELIEF, refusal);
            }
            return PoolForms.refused(pages.page(work, rejected(form, refusal), id.toString()));
        }
    }

    private String decide(CommitmentId id, Form form) {
        return switch (form.value("answer")) {
            case "ask" -> {
                relief.askFromOutside(id, form.value(REASON));
                yield words.asked();
            }
            case "decline" -> {
                relief.declineFromOutside(id, form.value(REASON));
                yield words.declined();
            }
            default -> {
                // A form without a readable version cannot have shown what it asks to confirm.
                var version = PoolForms.whole(form, "version", 0, Integer.MAX_VALUE);
                var state =
                        relief.confirmFromOutside(id, version == null ? Integer.valueOf(-1) : version, form.value(WHY));
                yield state == CommitmentState.CONFIRMED ? kinds.work_confirmed() : queue.first_word_kept();
            }
        };
    }

    /** Beside the field that helps: why again, or what to ask. */
    private static Form rejected(Form form, ProblemException refusal) {
        if (!refusal.errors().isEmpty()) {
            return form.reject(refusal);
        }
        return form.reject(refusal.type() == PoolProblem.OFTEN_TOGETHER ? WHY : REASON, refusal.detail());
    }
}
