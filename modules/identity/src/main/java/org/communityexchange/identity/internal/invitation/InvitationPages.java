package org.communityexchange.identity.internal.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;

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

/** Inviting by e-mail, and the invitations that are open. */
@Path("/o/{organisation}/people/invite")
@Produces(MediaType.TEXT_HTML)
class InvitationPages {

    @CheckedTemplate(basePath = "identity/invitation")
    static class Templates {
        static native TemplateInstance invite(OrganisationView organisation, Form form, List<InvitationView> open);
    }

    private final InvitationService invitations;
    private final Here here;
    private final Forms forms;
    private final Flash flash;
    private final InvitationMessages messages;

    InvitationPages(InvitationService invitations, Here here, Forms forms, Flash flash, InvitationMessages messages) {
        this.invitations = invitations;
        this.here = here;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @Needs(Right.ADMIT_MEMBERS)
    public TemplateInstance open() {
        return page(forms.empty());
    }

    @POST
    @Needs(Right.ADMIT_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("displayName", messages.name()).label("email", messages.email());
        var name = form.requiredText("displayName", InvitationService.NAME_MAX);
        var email = form.email("email");
        if (form.hasErrors()) {
            return Here.invalid(page(form));
        }
        try {
            invitations.invite(email.orElseThrow(), name);
            flash.success(messages.sent(name));
        } catch (ProblemException refused) {
            if (refused.type() == IdentityProblem.ALREADY_MEMBER) {
                return Here.stale(page(form.reject("email", refused.detail())));
            }
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            return Here.invalid(page(form.reject(refused)));
        }
        return here.to("/people/invite");
    }

    @POST
    @Path("{invitation}/resend")
    @Needs(Right.ADMIT_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@PathParam("invitation") UUID invitation) {
        invitations.resend(invitation);
        flash.success(messages.resent());
        return here.to("/people/invite");
    }

    @POST
    @Path("{invitation}/withdraw")
    @Needs(Right.ADMIT_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("invitation") UUID invitation) {
        invitations.withdraw(invitation);
        flash.success(messages.withdrawn());
        return here.to("/people/invite");
    }

    private TemplateInstance page(Form form) {
        var open = invitations.open(new Listing(Listing.MOST, null, "-invited"));
        return Templates.invite(here.organisation(), form, open.items());
    }
}
