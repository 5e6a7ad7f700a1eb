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
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Funding;
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

import java.time.Clock;
import java.time.LocalDate;
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
                OrganisationView organisation,
                Form form,
                CommitmentKind kind,
                String title,
                List<Option> funding,
                List<Option> rhythms,
                List<Option> others,
                List<Option> people);

        static native TemplateInstance check(
                OrganisationView organisation, Form form, PromisePreview preview, String centsOver, boolean changeable);
    }

    private final Commitments commitments;
    private final PublishedNeeds needs;
    private final Offers offers;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CommitmentMessages words;
    private final PromiseForm typed;
    private final Clock clock;

    PromisePages(
            Commitments commitments,
            PublishedNeeds needs,
            Offers offers,
            Organisations organisations,
            PoolForms forms,
            CommitmentMessages words,
            PromiseForm typed,
            Clock clock) {
        this.commitments = commitments;
        this.needs = needs;
        this.offers = offers;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.typed = typed;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Needs(Right.COMMIT)
    public TemplateInstance start(
            @PathParam("organisation") String organisation,
            @QueryParam("need") @Nullable String need,
            @QueryParam("offer") @Nullable String offer,
            @QueryParam("shift") @Nullable String shift,
            @QueryParam("kind") @Nullable String kind) {
        var known = new LinkedHashMap<String, String>();
        known.put("funding", Funding.ISSUE.name());
        put(known, "need", need);
        put(known, "offer", offer);
        put(known, "shift", shift);
        put(known, PromiseForm.KIND, PromiseForm.kind(kind).name());
        if (PoolForms.id(need) != null) {
            var needed = needs.view(new NeedId(PoolForms.id(need)));
            var minutes = needed.minutesEstimate();
            put(known, "minutes", minutes == null ? null : minutes.toString());
            known.put("funding", needed.giveBack().name());
        }
        var form = forms.start(known);
        if (PoolForms.id(shift) != null && forms.people().isEmpty()) {
            return check(organisation, form, commitments.preview(typed.read(form, today(organisation))), false);
        }
        return page(organisation, form);
    }

    @POST
    @Path("new")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = typed.labelled(forms.read(body));
        var said = typed.read(form, today(organisation));
        if (form.checked("change") || form.hasErrors()) {
            return answer(organisation, form);
        }
        try {
            var preview = commitments.preview(said);
            return Response.ok(check(organisation, form, preview, true))
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
        var form = typed.labelled(forms.read(body));
        var said = typed.read(form, today(organisation));
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

    private TemplateInstance check(String organisation, Form form, PromisePreview preview, boolean changeable) {
        return Templates.check(
                here(organisation), form, preview, Dollars.words(preview.size().centsOver()), changeable);
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
        var needed = need == null ? null : needs.view(new NeedId(need));
        var offer = PoolForms.id(form, "offer");
        var offered = offer == null ? null : offers.view(new OfferId(offer));
        var title = needed != null ? needed.title() : offered == null ? "" : offered.title();
        var kind = PromiseForm.kind(form);
        var isShift = PoolForms.id(form, "shift") != null;
        return Templates.start(
                here(organisation),
                form,
                kind,
                title,
                typed.funding(needed != null && needed.neededBy() != null),
                typed.rhythms(kind),
                isShift ? List.of() : typed.others(kind, offered != null && offered.priceCredits() != null),
                forms.people());
    }

    private LocalDate today(String organisation) {
        return clock.instant().atZone(here(organisation).zone()).toLocalDate();
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
