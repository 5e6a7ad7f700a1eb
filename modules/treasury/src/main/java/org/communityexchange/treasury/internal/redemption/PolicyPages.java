package org.communityexchange.treasury.internal.redemption;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.ExchangePolicies;
import org.communityexchange.treasury.ExchangePolicies.SetPolicy;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where the council sets the floor of coverage and who pays. */
@Path("/exchange/claim-policy")
@Produces(MediaType.TEXT_HTML)
@Blocking
@Needs(Right.DECIDE_FOR_EXCHANGE)
class PolicyPages {

    private static final int WHOLE = 100;

    @CheckedTemplate(basePath = "treasury/redemption")
    static class Templates {
        private Templates() {}

        static native TemplateInstance policy(Form form, List<Option> payers);
    }

    private final ExchangePolicies policies;
    private final RightForms forms;
    private final Flash flash;
    private final RedemptionMessages words;

    PolicyPages(ExchangePolicies policies, RightForms forms, Flash flash, RedemptionMessages words) {
        this.policies = policies;
        this.forms = forms;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance form() {
        return page(forms.start());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var floor = RightForms.number(form.wholeNumber("coverageFloorPercent", 0, WHOLE));
        var reason = form.requiredText("reason", CheckedTerms.REASON_MAX);
        if (form.hasErrors()) {
            return Forms.refused(page(form));
        }
        try {
            policies.set(new SetPolicy(floor, form.value("payer"), reason), RightForms.command(form));
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return Forms.refused(page(form.reject(refusal)));
        }
        flash.success(words.was_set());
        return Response.seeOther(URI.create("/exchange/redemption-rights")).build();
    }

    private TemplateInstance page(Form form) {
        return Templates.policy(form, forms.organisations());
    }
}
