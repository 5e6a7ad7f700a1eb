package org.communityexchange.treasury.internal.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.ClaimApprovals;
import org.communityexchange.treasury.ClaimApprovals.Waiting;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;

import java.net.URI;
import java.util.List;
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

/** Other organisations' claims, looked at and answered. */
@Path("/o/{organisation}/treasury/approvals")
@Produces(MediaType.TEXT_HTML)
@Blocking
@Needs(Right.APPROVE_CLAIMS)
class ApprovalPages {

    @CheckedTemplate(basePath = "treasury/claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance approvals(OrganisationView organisation, List<Waiting> claims);

        static native TemplateInstance approval(
                OrganisationView organisation, ClaimView claim, boolean open, String approvedFor, Form form);
    }

    private final ClaimApprovals approvals;
    private final Organisations organisations;
    private final Forms forms;
    private final Flash flash;
    private final ClaimMessages words;

    ApprovalPages(
            ClaimApprovals approvals, Organisations organisations, Forms forms, Flash flash, ClaimMessages words) {
        this.approvals = approvals;
        this.organisations = organisations;
        this.forms = forms;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return Templates.approvals(here(organisation), approvals.waiting());
    }

    @GET
    @Path("{id}")
    public TemplateInstance look(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(organisation, approvals.look(new ClaimId(id)), forms.empty());
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("word", words.your_word());
        try {
            var claim = approvals.approve(new ClaimId(id), form.value("word"));
            flash.success(claim.state() == ClaimState.QUEUED ? words.was_approved_queued() : words.was_approved());
            return back(organisation);
        } catch (ProblemException refusal) {
            return again(organisation, id, form, refusal);
        }
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.why());
        try {
            approvals.refuse(new ClaimId(id), form.value("reason"));
            flash.success(words.was_refused());
            return back(organisation);
        } catch (ProblemException refusal) {
            return again(organisation, id, form, refusal);
        }
    }

    private Response again(String organisation, UUID id, Form form, ProblemException refusal) {
        if (refusal.errors().isEmpty()) {
            throw refusal;
        }
        return Forms.refused(page(organisation, approvals.look(new ClaimId(id)), form.reject(refusal)));
    }

    private TemplateInstance page(String organisation, ClaimView claim, Form form) {
        var approvedFor = claim.approvedFor();
        return Templates.approval(
                here(organisation),
                claim,
                claim.state() == ClaimState.SUBMITTED,
                approvedFor == null ? "" : here(approvedFor).name(),
                form);
    }

    private static Response back(String organisation) {
        return Response.seeOther(URI.create("/o/" + organisation + "/treasury/approvals"))
                .build();
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
