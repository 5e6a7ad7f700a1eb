package org.communityexchange.pool.internal.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

/** Promising in two steps: say it, check what it would bring. */
@Path("/o/{organisation}/commitments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PromisePages {

    @CheckedTemplate(basePath = "pool/commitment")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(
                OrganisationView organisation, Form form, String title, List<Option> funding, List<Option> people);

        static native TemplateInstance check(
                OrganisationView organisation, Form form, PromisePreview preview, boolean changeable);
    }

    private final Commitments commitments;
    private final PublishedNeeds needs;
    private final Offers offers;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CommitmentMessages words;

    PromisePages(
            Commitments commitments,
            PublishedNeeds needs,
            Offers offers,
            Organisations organisations,
            PoolForms forms,
            CommitmentMessages words) {
        this.commitments = commitments;
        this.needs = needs;
        this.offers = offers;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Path("new")
    @Needs(Right.COMMIT)
    public TemplateInstance start(
            @PathParam("organisation") String organisation,
            @QueryParam("need") @Nullable String need,
            @QueryParam("offer") @Nullable String offer,
            @QueryParam("shift") @Nullable String shift) {
        var known = new LinkedHashMap<String, String>();
        known.put("funding", Funding.ISSUE.name());
        put(known, "need", need);
        put(known, "offer", offer);
        put(known, "shift", shift);
        if (PoolForms.id(need) != null) {
            var minutes = needs.view(new NeedId(PoolForms.id(need))).minutesEstimate();
            put(known, "minutes", minutes == null ? null : minutes.toString());
        }
        var form = forms.start(known);
        if (PoolForms.id(shift) != null && forms.people().isEmpty()) {
            return Templates.check(here(organisation), form, commitments.preview(read(form)), false);
        }
        return page(organisation, form);
    }

    @POST
    @Path("new")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(forms.read(body));
        var said = read(form);
        if (form.checked("change") || form.hasErrors()) {
            return answer(organisation, form);
        }
        try {
            var preview = commitments.preview(said);
            return Response.ok(Templates.check(here(organisation), form, preview, true))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return PoolForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    @POST
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response promise(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = labelled(forms.read(body));
        var said = read(form);
        if (form.hasErrors()) {
            return PoolForms.refused(page(organisation, form));
        }
        try {
            var made = commitments.promise(said, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(
                    made.href(), made.kind() == CommitmentKind.EVENT_SHIFT ? words.made_shift() : words.made());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return PoolForms.refused(page(organisation, form.reject(refusal)));
        }
    }

    private Form labelled(Form form) {
        return form.label("title", words.title())
                .label("minutes", words.minutes())
                .label("note", words.note())
                .label("funding", words.funding_label());
    }

    private static MakePromise read(Form form) {
        var shift = PoolForms.id(form, "shift");
        var need = PoolForms.id(form, "need");
        var offer = PoolForms.id(form, "offer");
        var isOpen = shift == null && need == null && offer == null;
        var title = isOpen ? form.requiredText("title", 120) : null;
        var minutes = shift == null
                ? PoolForms.whole(form, "minutes", Drafts.LEAST_MINUTES, Drafts.MOST_MINUTES)
                : (Integer) null;
        var note = form.optionalText("note", 2000).orElse("");
        var funding = form.oneOf("funding", Funding.class).orElse(null);
        return new MakePromise(need, offer, shift, title, minutes, note, funding, PoolForms.id(form, PoolForms.FOR));
    }

    /** Back to the first step: refused when something is wrong, else because somebody wants to change it. */
    private Response answer(String organisation, Form form) {
        return form.hasErrors()
                ? PoolForms.refused(page(organisation, form))
                : Response.ok(page(organisation, form))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build();
    }

    private TemplateInstance page(String organisation, Form form) {
        var need = PoolForms.id(form, "need");
        var offer = PoolForms.id(form, "offer");
        var title = need != null
                ? needs.view(new NeedId(need)).title()
                : offer != null ? offers.view(new OfferId(offer)).title() : "";
        var funding = List.of(
                new Option(Funding.ISSUE.name(), words.funding(Funding.ISSUE)),
                new Option(Funding.THANKS.name(), words.funding(Funding.THANKS)));
        return Templates.start(here(organisation), form, title, funding, forms.people());
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }

    private static void put(Map<String, String> known, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(name, value);
        }
    }
}
