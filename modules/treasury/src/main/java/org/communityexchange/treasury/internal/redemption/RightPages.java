package org.communityexchange.treasury.internal.redemption;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.ExchangePolicies;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.util.List;

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

/** Redemption rights: everybody reads them, the council decides them. */
@Path("/exchange/redemption-rights")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RightPages {

    /** What a form about one organisation offers to choose from. */
    record Choices(List<Option> periods, List<Option> payers, List<Option> offers) {}

    @CheckedTemplate(basePath = "treasury/redemption")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<RedemptionRightView> rights, ExchangePolicies.View policy, String payer, boolean decides);

        static native TemplateInstance choose(List<Option> organisations);

        static native TemplateInstance terms(
                OrganisationView organisation, Form form, Choices choices, boolean isChange);

        static native TemplateInstance show(
                OrganisationView organisation, List<RedemptionRightView> history, Form form, boolean decides);
    }

    private final RedemptionRights rights;
    private final ExchangePolicies policies;
    private final Organisations organisations;
    private final RightForms forms;
    private final Flash flash;
    private final RedemptionMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    RightPages(
            RedemptionRights rights,
            ExchangePolicies policies,
            Organisations organisations,
            RightForms forms,
            Flash flash,
            RedemptionMessages words,
            CurrentPerson me,
            Clock clock) {
        this.rights = rights;
        this.policies = policies;
        this.organisations = organisations;
        this.forms = forms;
        this.flash = flash;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    public TemplateInstance list() {
        var policy = policies.at(clock.instant());
        var payer = policy.payer();
        return Templates.list(
                rights.all(),
                policy,
                payer == null
                        ? ""
                        : organisations.require(new OrganisationId(payer)).name(),
                decides());
    }

    @GET
    @Path("new")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance start(@QueryParam("for") @Nullable String claimant) {
        return claimant == null || claimant.isBlank()
                ? Templates.choose(forms.organisations())
                : form(here(claimant), forms.start(), false);
    }

    @GET
    @Path("{claimant}")
    @OpenToAll
    public TemplateInstance show(@PathParam("claimant") String claimant) {
        var organisation = here(claimant);
        return Templates.show(organisation, rights.history(id(claimant)), forms.start(), decides());
    }

    @GET
    @Path("{claimant}/change")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance change(@PathParam("claimant") String claimant) {
        var organisation = here(claimant);
        var newest =
                rights.history(id(claimant)).stream().findFirst().orElseThrow(() -> new NotFound("redemption right"));
        return form(organisation, forms.startFrom(newest, organisation), true);
    }

    @POST
    @Path("{claimant}/grants")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response grant(@PathParam("claimant") String claimant, MultivaluedMap<String, String> body) {
        return decide(claimant, forms.read(body), false);
    }

    @POST
    @Path("{claimant}/changes")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changed(@PathParam("claimant") String claimant, MultivaluedMap<String, String> body) {
        return decide(claimant, forms.read(body), true);
    }

    private Response decide(String claimant, Form form, boolean isChange) {
        var organisation = here(claimant);
        var terms = forms.terms(form);
        if (form.hasErrors()) {
            return Forms.refused(form(organisation, form, isChange));
        }
        try {
            var key = RightForms.command(form);
            var right = isChange ? rights.change(id(claimant), terms, key) : rights.grant(id(claimant), terms, key);
            return on(right.href(), isChange ? words.was_changed() : words.was_granted());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return Forms.refused(form(organisation, form.reject(refusal), isChange));
        }
    }

    @POST
    @Path("{claimant}/revocation")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("claimant") String claimant, MultivaluedMap<String, String> body) {
        var organisation = here(claimant);
        var form = forms.read(body);
        try {
            var right = rights.revoke(id(claimant), form.value("reason"), RightForms.command(form));
            return on(right.href(), words.was_revoked());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return Forms.refused(
                    Templates.show(organisation, rights.history(id(claimant)), form.reject(refusal), decides()));
        }
    }

    private TemplateInstance form(OrganisationView organisation, Form form, boolean isChange) {
        return Templates.terms(
                organisation,
                form,
                new Choices(forms.periods(), forms.payers(organisation.id()), forms.offersOf(organisation.id())),
                isChange);
    }

    private boolean decides() {
        return me.may(Right.DECIDE_FOR_EXCHANGE);
    }

    private OrganisationView here(String claimant) {
        return organisations.require(id(claimant));
    }

    private static OrganisationId id(String claimant) {
        if (!OrganisationId.isValid(claimant)) {
            throw new NotFound("organisation");
        }
        return new OrganisationId(claimant);
    }

    private Response on(String address, String said) {
        flash.success(said);
        return Response.seeOther(URI.create(address)).build();
    }
}
