package org.communityexchange.treasury.internal.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CashClaims;
import org.communityexchange.treasury.ClaimChoices;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** The treasurer's own cash claims. */
@Path("/o/{organisation}/treasury/claims")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ClaimPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** What is ticked; cents, and nothing ticked yet when {@code counted} is false. */
    record Ticked(boolean counted, long credits, long cents) {}

    /** @param runs whether whoever looks may do something about it */
    record May(boolean runs) {}

    @CheckedTemplate(basePath = "treasury/claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, Listing<ClaimView> claims, May may);

        static native TemplateInstance start(
                OrganisationView organisation, Form form, ClaimChoices choices, List<Option> options, Ticked ticked);

        static native TemplateInstance show(
                OrganisationView organisation, ClaimView claim, String approvedFor, Form form, May may);

        static native TemplateInstance receipt(OrganisationView organisation, ClaimView claim, String approvedFor);
    }

    private final CashClaims claims;
    private final ClaimQueue queue;
    private final Organisations organisations;
    private final Forms forms;
    private final Flash flash;
    private final ClaimMessages words;
    private final CurrentPerson me;

    ClaimPages(
            CashClaims claims,
            ClaimQueue queue,
            Organisations organisations,
            Forms forms,
            Flash flash,
            ClaimMessages words,
            CurrentPerson me) {
        this.claims = claims;
        this.queue = queue;
        this.organisations = organisations;
        this.forms = forms;
        this.flash = flash;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance list(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.list(here(organisation), claims.list(ListQuery.parse("50", after, null)), may());
    }

    @GET
    @Path("new")
    @Needs(Right.RUN_TREASURY)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        return choosing(organisation, forms.filled(Map.of("command", Ids.next().toString())), claims.choices(), false);
    }

    @POST
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object prepare(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        if (form.value("act").equals("count")) {
            return choosing(organisation, form, claims.choices(), true);
        }
        var ticked = form.values("spends").stream()
                .map(ClaimPages::id)
                .filter(Objects::nonNull)
                .toList();
        try {
            var key = id(form.value("command"));
            if (key == null) {
                throw new InvalidInput("command", "Open the form again, then send it.");
            }
            var claim = claims.prepare(ticked, key);
            return on(claim.href(), words.was_prepared());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return Forms.refused(choosing(organisation, form.reject(refusal), claims.choices(), true));
        }
    }

    private TemplateInstance choosing(String organisation, Form form, ClaimChoices choices, boolean counted) {
        var here = here(organisation);
        var ticked = new HashSet<>(form.values("spends"));
        var credits = choices.spends().stream()
                .filter(spend -> ticked.contains(spend.id().toString()))
                .mapToLong(spend -> spend.credits())
                .sum();
        var right = choices.right();
        var options = choices.spends().stream()
                .map(spend -> {
                    var day = DAY.format(LocalDate.ofInstant(spend.capturedAt(), here.zone()));
                    return new Option(
                            spend.id().toString(),
                            spend.label(),
                            spend.credits() == 1 ? words.spend_hint_one(day) : words.spend_hint(spend.credits(), day));
                })
                .toList();
        var cents = right == null ? 0 : Math.multiplyExact(credits, (long) right.rateCents());
        return Templates.start(here, form, choices, options, new Ticked(counted, credits, cents));
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(organisation, claims.view(new ClaimId(id)), forms.empty());
    }

    @POST
    @Path("{id}/submission")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return on(claims.submit(new ClaimId(id)).href(), words.was_submitted());
    }

    @POST
    @Path("{id}/withdrawal")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.why());
        return on(claims.withdraw(new ClaimId(id), form.value("reason")).href(), words.was_withdrawn());
    }

    @POST
    @Path("{id}/reversal")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reverse(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.why());
        try {
            return on(claims.reverse(new ClaimId(id), form.value("reason")).href(), words.was_reversed());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return Forms.refused(page(organisation, claims.view(new ClaimId(id)), form.reject(refusal)));
        }
    }

    @POST
    @Path("{id}/retry")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var claim = claims.view(new ClaimId(id));
        queue.examine();
        return on(claim.href(), words.was_looked_at());
    }

    @GET
    @Path("{id}/receipt")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance receipt(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var claim = claims.view(new ClaimId(id));
        if (claim.state() != ClaimState.PAID) {
            throw new NotFound("receipt");
        }
        return Templates.receipt(here(organisation), claim, approvedFor(claim));
    }

    private TemplateInstance page(String organisation, ClaimView claim, Form form) {
        return Templates.show(here(organisation), claim, approvedFor(claim), form, may());
    }

    private String approvedFor(ClaimView claim) {
        var organisation = claim.approvedFor();
        return organisation == null
                ? ""
                : organisations.require(new OrganisationId(organisation)).name();
    }

    private May may() {
        return new May(me.may(Right.RUN_TREASURY));
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }

    private Response on(String address, String said) {
        flash.success(said);
        return Response.seeOther(URI.create(address)).build();
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
