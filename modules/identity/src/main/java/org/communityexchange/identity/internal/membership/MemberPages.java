package org.communityexchange.identity.internal.membership;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Paging;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The members' list, the queue of those who ask to join, and ending a membership. */
@Path("/o/{organisation}")
@Produces(MediaType.TEXT_HTML)
class MemberPages {

    private static final int PAGE_SIZE = 30;
    private static final int LAST_PAGE = 10_000;

    /** What the list offers to whoever looks. */
    public record Doors(boolean admit, boolean actFor, boolean appoint) {}

    @CheckedTemplate(basePath = "identity/membership")
    static class Templates {
        static native TemplateInstance people(
                OrganisationView organisation, List<MemberRow> members, Form search, Paging paging, Doors doors);

        static native TemplateInstance requests(
                OrganisationView organisation, List<JoinRequest> requests, List<JoinRequest> decided);

        static native TemplateInstance request(OrganisationView organisation, JoinRequest request, Form form);

        static native TemplateInstance end(OrganisationView organisation, PersonView member, Form form);
    }

    private final MemberDirectory directory;
    private final MembershipService memberships;
    private final Here here;
    private final CurrentPerson me;
    private final Forms forms;
    private final Flash flash;
    private final RequestMessages messages;
    private final PeopleMessages peopleWords;

    MemberPages(
            MemberDirectory directory,
            MembershipService memberships,
            Here here,
            CurrentPerson me,
            Forms forms,
            Flash flash,
            RequestMessages messages,
            PeopleMessages peopleWords) {
        this.directory = directory;
        this.memberships = memberships;
        this.here = here;
        this.me = me;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
        this.peopleWords = peopleWords;
    }

    @GET
    @Path("people")
    @Needs(Right.SEE_MEMBERS)
    public TemplateInstance people(
            @QueryParam("name") @Nullable String name, @QueryParam("page") @Nullable String page) {
        var wanted = name == null ? "" : name;
        var number = pageNumber(page);
        var base = "/o/" + here.organisation().id() + "/people"
                + (wanted.isBlank() ? "" : "?name=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        return Templates.people(
                here.organisation(),
                directory.page(wanted, number, PAGE_SIZE),
                forms.filled(Map.of("name", wanted)),
                new Paging(base, number, PAGE_SIZE, directory.count(wanted)),
                new Doors(me.may(Right.ADMIT_MEMBERS), me.may(Right.ACT_FOR_MEMBERS), me.may(Right.APPOINT)));
    }

    @GET
    @Path("people/requests")
    @Needs(Right.ADMIT_MEMBERS)
    public TemplateInstance requests() {
        var waiting = memberships.waiting(new Listing(Listing.MOST, null, "requested"));
        return Templates.requests(here.organisation(), waiting.items(), memberships.decidedLately());
    }

    @GET
    @Path("people/requests/{request}")
    @Needs(Right.ADMIT_MEMBERS)
    public TemplateInstance request(@PathParam("request") UUID request) {
        return Templates.request(here.organisation(), memberships.require(request), forms.empty());
    }

    @POST
    @Path("people/requests/{request}")
    @Needs(Right.ADMIT_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("request") UUID request, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("decision", messages.decision());
        var decision = form.oneOf("decision", Decision.class);
        if (form.hasErrors()) {
            return Here.invalid(Templates.request(here.organisation(), memberships.require(request), form));
        }
        try {
            var decided = memberships.decide(request, decision.orElseThrow().isApproval(), form.value("note"));
            var name = decided.person().displayName();
            flash.success(decided.isActive() ? messages.approved(name) : messages.declined(name));
        } catch (InvalidInput invalid) {
            return Here.invalid(
                    Templates.request(here.organisation(), memberships.require(request), form.reject(invalid)));
        }
        return here.to("/people/requests");
    }

    @GET
    @Path("people/{person}/end")
    @Needs(Right.APPOINT)
    public TemplateInstance askEnd(@PathParam("person") UUID person) {
        return Templates.end(here.organisation(), memberships.requireMember(new PersonId(person)), forms.empty());
    }

    @POST
    @Path("people/{person}/end")
    @Needs(Right.APPOINT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("person") UUID person, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var member = memberships.requireMember(new PersonId(person));
        try {
            memberships.end(member.id(), form.value("reason"));
        } catch (InvalidInput invalid) {
            return Here.invalid(Templates.end(here.organisation(), member, form.reject(invalid)));
        }
        flash.success(peopleWords.end_done(member.displayName()));
        return here.to("/people");
    }

    private static int pageNumber(@Nullable String page) {
        try {
            return page == null ? 1 : Math.clamp(Integer.parseInt(page), 1, LAST_PAGE);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
