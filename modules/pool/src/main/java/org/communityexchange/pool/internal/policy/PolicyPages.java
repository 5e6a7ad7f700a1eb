package org.communityexchange.pool.internal.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.PromisePolicy;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.LifeMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The rules of promises, for whoever runs the organisation. */
@Path("/o/{organisation}/promise-policy")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PolicyPages {

    private static final int MOST = 1_000;

    @CheckedTemplate(basePath = "pool/policy")
    static class Templates {
        private Templates() {}

        static native TemplateInstance rules(OrganisationView organisation, Form form, List<Option> elsewhere);
    }

    private final PromisePolicies policies;
    private final Organisations organisations;
    private final PoolForms forms;
    private final LifeMessages words;

    PolicyPages(PromisePolicies policies, Organisations organisations, PoolForms forms, LifeMessages words) {
        this.policies = policies;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.CONFIGURE)
    public TemplateInstance read(@PathParam("organisation") String organisation) {
        var rules = policies.here();
        var known = new LinkedHashMap<String, String>();
        known.put("answerDays", Integer.toString(rules.answerDays()));
        known.put("remindDays", Integer.toString(rules.remindDays()));
        known.put("overdueAskDays", Integer.toString(rules.overdueAskDays()));
        known.put("overdueLapseDays", Integer.toString(rules.overdueLapseDays()));
        known.put("roomStart", Integer.toString(rules.roomStart()));
        known.put("roomMost", Integer.toString(rules.roomMost()));
        known.put("roomKeptEach", Integer.toString(rules.roomKeptEach()));
        known.put("secondAbove", text(rules.secondAbove()));
        known.put("evidenceAbove", text(rules.evidenceAbove()));
        known.put("stewardsElsewhere", Boolean.toString(rules.stewardsElsewhere()));
        known.put("pairMost", Integer.toString(rules.pairMost()));
        known.put("photoDays", Integer.toString(rules.photoDays()));
        return page(organisation, forms.start(known));
    }

    @POST
    @Needs(Right.CONFIGURE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(forms.read(body));
        var answerDays = whole(form, "answerDays");
        var remindDays = whole(form, "remindDays");
        var askDays = whole(form, "overdueAskDays");
        var lapseDays = whole(form, "overdueLapseDays");
        var roomStart = whole(form, "roomStart");
        var roomMost = whole(form, "roomMost");
        var keptEach = whole(form, "roomKeptEach");
        var secondAbove = PoolForms.optionalWhole(form, "secondAbove", 1, MOST);
        var evidenceAbove = PoolForms.optionalWhole(form, "evidenceAbove", 1, MOST);
        var pairMost = whole(form, "pairMost");
        var photoDays = whole(form, "photoDays");
        if (form.hasErrors()) {
            return PoolForms.refused(page(organisation, form));
        }
        try {
            policies.decide(new PromisePolicy(
                    answerDays,
                    remindDays,
                    askDays,
                    lapseDays,
                    roomStart,
                    roomMost,
                    keptEach,
                    secondAbove,
                    evidenceAbove,
                    form.checked("stewardsElsewhere", "true"),
                    pairMost,
                    photoDays));
            return forms.done("/o/" + organisation + "/promise-policy", words.rules_saved());
        } catch (InvalidInput refusal) {
            return PoolForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    private Form labelled(Form form) {
        return form.label("answerDays", words.answer_days())
                .label("remindDays", words.remind_days())
                .label("overdueAskDays", words.overdue_ask_days())
                .label("overdueLapseDays", words.overdue_lapse_days())
                .label("roomStart", words.room_start())
                .label("roomMost", words.room_most())
                .label("roomKeptEach", words.room_kept_each())
                .label("secondAbove", words.second_above())
                .label("evidenceAbove", words.evidence_above())
                .label("pairMost", words.pair_most())
                .label("photoDays", words.photo_days());
    }

    private static int whole(Form form, String field) {
        var number = PoolForms.whole(form, field, 1, MOST);
        return number == null ? 0 : number;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private TemplateInstance page(String organisation, Form form) {
        var elsewhere = List.of(
                new Option("true", words.stewards_elsewhere_yes()), new Option("false", words.stewards_elsewhere_no()));
        return Templates.rules(organisations.require(new OrganisationId(organisation)), form, elsewhere);
    }
}
