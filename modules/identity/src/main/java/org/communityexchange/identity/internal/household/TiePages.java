package org.communityexchange.identity.internal.household;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.MemberChoices;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;

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

/** Stewards write down that two members share a household. */
@Path("/o/{organisation}")
@Produces(MediaType.TEXT_HTML)
class TiePages {

    private static final int REASON_MAX = 1000;

    @CheckedTemplate(basePath = "identity/household")
    static class Templates {
        static native TemplateInstance tie(
                OrganisationView organisation, PersonView member, List<Option> members, Form form);
    }

    private final HouseholdService households;
    private final MemberChoices members;
    private final Here here;
    private final Forms forms;
    private final Flash flash;
    private final HouseholdMessages messages;

    TiePages(
            HouseholdService households,
            MemberChoices members,
            Here here,
            Forms forms,
            Flash flash,
            HouseholdMessages messages) {
        this.households = households;
        this.members = members;
        this.here = here;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @Path("people/{person}/household")
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance tie(@PathParam("person") UUID person) {
        return tiePage(person, forms.empty());
    }

    @POST
    @Path("people/{person}/household")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tie(@PathParam("person") UUID person, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("other", messages.tie_other()).label("reason", messages.tie_reason());
        var other = form.oneOf("other", others(person));
        var reason = form.requiredText("reason", REASON_MAX);
        if (form.hasErrors()) {
            return Here.invalid(tiePage(person, form));
        }
        households.tie(new PersonId(person), new PersonId(UUID.fromString(other.orElseThrow())), reason);
        flash.success(messages.tie_done());
        return here.to("/people/" + person);
    }

    private TemplateInstance tiePage(UUID person, Form form) {
        var member = members.all().stream()
                .filter(one -> one.id().value().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
        return Templates.tie(here.organisation(), member, others(person), form);
    }

    private List<Option> others(UUID person) {
        return members.all().stream()
                .filter(one -> !one.id().value().equals(person))
                .map(one -> new Option(one.id().toString(), one.displayName()))
                .toList();
    }
}
