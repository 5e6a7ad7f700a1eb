package org.communityexchange.identity.internal.membership;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Asking to join, and one's own membership. */
@Path("/o/{organisation}")
@Produces(MediaType.TEXT_HTML)
class JoinPages {

    @CheckedTemplate(basePath = "identity/membership")
    static class Templates {
        static native TemplateInstance join(
                OrganisationView organisation,
                Form form,
                List<Option> questions,
                String asked,
                boolean changed,
                @Nullable JoinRequest mine);

        static native TemplateInstance mine(OrganisationView organisation, JoinRequest mine);
    }

    private final MembershipService memberships;
    private final Here here;
    private final Forms forms;
    private final Flash flash;
    private final MembershipMessages messages;

    JoinPages(MembershipService memberships, Here here, Forms forms, Flash flash, MembershipMessages messages) {
        this.memberships = memberships;
        this.here = here;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @Path("join")
    @SignedIn
    public TemplateInstance join() {
        return page(forms.empty(), false);
    }

    @POST
    @Path("join")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var organisation = here.organisation();
        if (!fingerprint(organisation).equals(form.value("asked"))) {
            return Here.stale(page(form, true));
        }
        var answers = questions(organisation).stream()
                .map(question -> form.value(question.value()))
                .toList();
        try {
            memberships.request(answers);
            flash.success(messages.join_sent(organisation.name()));
        } catch (InvalidInput invalid) {
            return Here.invalid(page(form.reject(invalid), false));
        } catch (ProblemException refused) {
            if (refused.type() != IdentityProblem.ALREADY_REQUESTED
                    && refused.type() != IdentityProblem.ALREADY_MEMBER) {
                throw refused;
            }
            flash.info(refused.detail());
        }
        return here.to("/join");
    }

    @GET
    @Path("membership")
    @Needs(Right.SEE_MEMBERS)
    public TemplateInstance mine() {
        return Templates.mine(
                here.organisation(), memberships.mine().orElseThrow(IdentityProblem.NOT_A_MEMBER::refusal));
    }

    @POST
    @Path("membership/leave")
    @Needs(Right.SEE_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave() {
        memberships.leave();
        flash.success(messages.left(here.organisation().name()));
        return here.to("/join");
    }

    private TemplateInstance page(Form form, boolean changed) {
        var organisation = here.organisation();
        return Templates.join(
                organisation,
                form,
                questions(organisation),
                fingerprint(organisation),
                changed,
                memberships.mine().orElse(null));
    }

    /** The field of each question and the question. */
    private static List<Option> questions(OrganisationView organisation) {
        var questions = organisation.joinQuestions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Option(JoinAnswers.fieldOf(i), questions.get(i)))
                .toList();
    }

    /** Tells whether the questions are still those that were shown: an answer must not land under another question. */
    private static String fingerprint(OrganisationView organisation) {
        return Integer.toHexString(organisation.joinQuestions().hashCode());
    }
}
