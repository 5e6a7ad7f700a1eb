package org.communityexchange.treasury.internal.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.MoneyPolicies;
import org.communityexchange.treasury.MoneyPolicy;
import org.communityexchange.treasury.MoneyPolicyVersion;
import org.communityexchange.treasury.SetMoneyPolicy;
import org.communityexchange.treasury.WhenFundingIsShort;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What counts, what it means for one credit, and everything that ever counted. */
@Path("/o/{organisation}/treasury/policy")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PolicyPages {

    private static final int YEARS_AHEAD = 2;

    @CheckedTemplate(basePath = "treasury/policy")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(
                OrganisationView organisation,
                MoneyPolicy policy,
                String effect,
                List<MoneyPolicyVersion> history,
                boolean sets);

        static native TemplateInstance change(OrganisationView organisation, Form form, List<Option> answers);
    }

    private final MoneyPolicies policies;
    private final Organisations organisations;
    private final TreasuryForms forms;
    private final PolicyMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    PolicyPages(
            MoneyPolicies policies,
            Organisations organisations,
            TreasuryForms forms,
            PolicyMessages words,
            CurrentPerson me,
            Clock clock) {
        this.policies = policies;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(@PathParam("organisation") String organisation) {
        var policy = policies.inForce();
        return Templates.show(
                here(organisation), policy, effect(words, policy), policies.history(), me.may(Right.SET_MONEY_POLICY));
    }

    @GET
    @Path("new")
    @Needs(Right.SET_MONEY_POLICY)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        var now = policies.inForce();
        return page(
                organisation,
                forms.start(Map.of(
                        "backingPercent",
                        Integer.toString(now.backingPercent()),
                        "whenShort",
                        now.whenShort().name(),
                        "termsVersion",
                        now.termsVersion(),
                        "expiryMonths",
                        now.expiryMonths() == null ? "" : now.expiryMonths().toString(),
                        "softLimit",
                        now.softLimit() == null ? "" : now.softLimit().toString(),
                        "validFrom",
                        today(organisation).toString())));
    }

    @POST
    @Needs(Right.SET_MONEY_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("backingPercent", words.backing())
                .label("whenShort", words.when_short())
                .label("termsVersion", words.terms())
                .label("expiryMonths", words.expiry())
                .label("softLimit", words.soft_limit())
                .label("validFrom", words.from())
                .label("reason", words.reason());
        var said = read(organisation, form);
        if (form.hasErrors()) {
            return TreasuryForms.refused(page(organisation, form));
        }
        try {
            policies.set(said, TreasuryForms.command(form));
            return forms.done("/o/" + organisation + "/treasury/policy", words.was_set());
        } catch (InvalidInput refusal) {
            return TreasuryForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    /** What one credit sets aside, in a sentence. */
    static String effect(PolicyMessages words, MoneyPolicy policy) {
        var each = policy.declaredCents(1);
        return each == 0 ? words.effect_nothing() : words.effect(Dollars.words(each));
    }

    private SetMoneyPolicy read(String organisation, Form form) {
        var today = today(organisation);
        var percent = TreasuryForms.whole(form, "backingPercent", 0, 100);
        var whenShort = form.oneOf("whenShort", WhenFundingIsShort.class).orElse(null);
        var terms = form.requiredText("termsVersion", PolicyVersion.LONGEST_TERMS);
        var months = TreasuryForms.optionalWhole(form, "expiryMonths", 1, PolicyVersion.MOST_MONTHS);
        var limit = TreasuryForms.optionalWhole(form, "softLimit", 1, PolicyVersion.MOST_CREDITS);
        var from = form.date("validFrom", today, today.plusYears(YEARS_AHEAD)).orElse(null);
        var reason = form.requiredText("reason", PolicyVersion.LONGEST_REASON);
        return new SetMoneyPolicy(percent, whenShort, terms, months, limit, from, reason);
    }

    private TemplateInstance page(String organisation, Form form) {
        var answers = Arrays.stream(WhenFundingIsShort.values())
                .map(answer -> new Option(answer.name(), words.short_answer(answer), words.short_hint(answer)))
                .toList();
        return Templates.change(here(organisation), form, answers);
    }

    private LocalDate today(String organisation) {
        return clock.instant().atZone(here(organisation).zone()).toLocalDate();
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
