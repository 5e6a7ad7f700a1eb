package org.communityexchange.pool.internal.confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.StewardMarks;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.treasury.Reversals;
import org.communityexchange.treasury.Reversals.TakingBack;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A steward's answer: one press to confirm, one page to ask or to say no. */
@Path("/o/{organisation}/commitments/{id}/confirmation")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConfirmationPages {

    private static final String CONFIRM = "confirm";
    private static final String ACCEPT = "accept";
    private static final String ASK = "ask";
    private static final String DECLINE = "decline";
    private static final String REVERSE = "reverse";

    @CheckedTemplate(basePath = "pool/queue")
    static class Templates {
        private Templates() {}

        /** @param waiting how many whoever asks can decide now */
        static native TemplateInstance item(
                CommitmentView commitment, UUID me, String said, boolean refused, String organisation, int waiting);

        static native TemplateInstance answer(
                OrganisationView organisation,
                CommitmentView commitment,
                Form form,
                String answer,
                @Nullable TakingBack touches);
    }

    private final Confirmations confirmations;
    private final Commitments commitments;
    private final Reversals reversals;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CommitmentMessages words;
    private final ConfirmationWords confirmationWords;
    private final StewardMarks marks;
    private final CurrentPerson me;

    ConfirmationPages(
            Confirmations confirmations,
            Commitments commitments,
            Reversals reversals,
            Organisations organisations,
            PoolForms forms,
            CommitmentMessages words,
            ConfirmationWords confirmationWords,
            StewardMarks marks,
            CurrentPerson me) {
        this.confirmations = confirmations;
        this.commitments = commitments;
        this.reversals = reversals;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.confirmationWords = confirmationWords;
        this.marks = marks;
        this.me = me;
    }

    /** Where a question, a no, or taking a confirmation back is written. */
    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance start(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("answer") @Nullable String answer) {
        var commitment = commitments.view(new CommitmentId(id));
        var chosen = ASK.equals(answer) || REVERSE.equals(answer) ? answer : DECLINE;
        return answer(organisation, commitment, forms.start(Map.of()), chosen);
    }

    @POST
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @HeaderParam("HX-Request") @Nullable String htmx,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var answer = form.value("answer").isEmpty() ? CONFIRM : form.value("answer");
        var commitment = new CommitmentId(id);
        try {
            var decided =
                    switch (answer) {
                        case CONFIRM -> confirmations.confirm(commitment, version(form), form.value("why"));
                        case ACCEPT -> commitments.accept(commitment);
                        case ASK -> confirmations.ask(commitment, form.value("reason"));
                        case REVERSE -> confirmations.reverse(commitment, form.value("reason"));
                        default -> commitments.decline(commitment, form.value("reason"));
                    };
            return htmx == null
                    ? forms.done(after(organisation, decided, answer), said(decided, answer))
                    : fragment(organisation, decided, said(decided, answer), false);
        } catch (InvalidInput refusal) {
            return PoolForms.refused(answer(organisation, commitments.view(commitment), form.reject(refusal), answer));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            return htmx == null
                    ? forms.back("/o/" + organisation + "/queue", refusal)
                    : fragment(organisation, commitments.view(commitment), refusal.detail(), true);
        }
    }

    private TemplateInstance answer(String organisation, CommitmentView commitment, Form form, String answer) {
        var transfer = commitment.transfer();
        var touches = answer.equals(REVERSE) && transfer != null
                ? reversals.of(transfer).orElse(null)
                : null;
        return Templates.answer(here(organisation), commitment, form, answer, touches);
    }

    /** A form without a readable version cannot have shown what it asks to confirm. */
    private static Integer version(Form form) {
        var version = PoolForms.whole(form, "version", 0, Integer.MAX_VALUE);
        return version == null ? Integer.valueOf(-1) : version;
    }

    private static String after(String organisation, CommitmentView decided, String answer) {
        return answer.equals(REVERSE) ? decided.href() : "/o/" + organisation + "/queue";
    }

    private String said(CommitmentView decided, String answer) {
        return switch (answer) {
            case CONFIRM -> confirmationWords.of(decided);
            case ACCEPT -> words.accepted();
            case ASK -> words.asked();
            case REVERSE -> words.reversed();
            default -> decided.state() == CommitmentState.DECLINED ? words.declined() : words.state(decided.state());
        };
    }

    /** The promise as it is now, and beside it the number of those that still wait for whoever asks. */
    private Response fragment(String organisation, CommitmentView commitment, String said, boolean refused) {
        var waiting = marks.anew().queue();
        return Response.ok(Templates.item(commitment, me.id().value(), said, refused, organisation, waiting))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
