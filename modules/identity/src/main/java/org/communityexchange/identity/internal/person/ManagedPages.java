package org.communityexchange.identity.internal.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
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

/** Members without a sign-in, for whom stewards act; and handing them their own. */
@Path("/o/{organisation}/people/managed")
@Produces(MediaType.TEXT_HTML)
class ManagedPages {

    @CheckedTemplate(basePath = "identity/person")
    static class Templates {
        static native TemplateInstance managed(OrganisationView organisation, List<ManagedMember> managed, Form form);

        static native TemplateInstance handOver(OrganisationView organisation, ManagedMember member, Form form);
    }

    private final PersonDesk desk;
    private final Here here;
    private final Forms forms;
    private final Flash flash;
    private final ManagedMessages messages;

    ManagedPages(PersonDesk desk, Here here, Forms forms, Flash flash, ManagedMessages messages) {
        this.desk = desk;
        this.here = here;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance managed() {
        return page(forms.empty());
    }

    @POST
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("displayName", messages.name()).label("consentNote", messages.consent());
        var name = form.requiredText("displayName", ProfileChange.NAME_MAX);
        var note = form.requiredText("consentNote", PersonDesk.CONSENT_MAX);
        if (form.hasErrors()) {
            return Here.invalid(page(form));
        }
        desk.add(name, note);
        flash.success(messages.added(name));
        return here.to("/people/managed");
    }

    @GET
    @Path("{person}/hand-over")
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance askHandOver(@PathParam("person") UUID person) {
        return Templates.handOver(here.organisation(), desk.require(new PersonId(person)), forms.empty());
    }

    @POST
    @Path("{person}/hand-over")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(@PathParam("person") UUID id, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("email", messages.email());
        var member = desk.require(new PersonId(id));
        var email = form.email("email");
        if (form.hasErrors()) {
            return Here.invalid(Templates.handOver(here.organisation(), member, form));
        }
        try {
            desk.handOver(new PersonId(id), email.orElseThrow());
        } catch (ProblemException refused) {
            if (refused.type() != IdentityProblem.ADDRESS_IN_USE) {
                throw refused;
            }
            return Here.stale(Templates.handOver(here.organisation(), member, form.reject("email", refused.detail())));
        }
        flash.success(messages.handed_over(member.person().displayName()));
        return here.to("/people/managed");
    }

    private TemplateInstance page(Form form) {
        return Templates.managed(here.organisation(), desk.managedHere(), form);
    }
}
