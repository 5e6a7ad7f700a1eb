package org.communityexchange.treasury.internal.grant;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Fellows;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CreditGrantView;
import org.communityexchange.treasury.CreditGrants;
import org.communityexchange.treasury.GiftReceiver;
import org.communityexchange.treasury.GrantCredits;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.treasury.internal.gift.Receivers;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** Decisions to grant credits, for those who decide for the exchange. */
@Path("/exchange/grants")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GrantPages {

    private static final String HERE = "/exchange/grants";
    private static final int CONFLICT = 409;
    private static final int FOUND_MAX = 20;
    private static final int PART = 200;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @CheckedTemplate(basePath = "treasury/grant")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Listing<CreditGrantView> grants);

        static native TemplateInstance choose(Form search, List<PersonView> found, List<Option> organisations);

        static native TemplateInstance start(String name, Form form, List<Option> issuers);

        static native TemplateInstance show(CreditGrantView grant, Form form);
    }

    private final CreditGrants grants;
    private final Organisations organisations;
    private final Fellows fellows;
    private final People people;
    private final TreasuryForms forms;
    private final GrantMessages words;

    GrantPages(
            CreditGrants grants,
            Organisations organisations,
            Fellows fellows,
            People people,
            TreasuryForms forms,
            GrantMessages words) {
        this.grants = grants;
        this.organisations = organisations;
        this.fellows = fellows;
        this.people = people;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        return Templates.list(grants.all(ListQuery.parse(null, after, null)));
    }

    @GET
    @Path("csv")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public Response csv() {
        var all = new ArrayList<CreditGrantView>();
        // Read before the answer begins: what writes it is outside the request that may read.
        for (var part = grants.all(ListQuery.first(PART));
                ;
                part = grants.all(new ListQuery(PART, part.next(), null))) {
            all.addAll(part.items());
            if (part.next() == null) {
                break;
            }
        }
        return Csv.download(
                "granted-credits.csv",
                List.of(
                        "decided_on",
                        "reference",
                        "issuer",
                        "to",
                        "credits",
                        "declared_cad",
                        "recorded_at",
                        "taken_back_at"),
                csv -> all.forEach(grant -> csv.row(
                        grant.decidedOn(),
                        grant.reference(),
                        grant.issuerName(),
                        grant.toName(),
                        grant.credits(),
                        Csv.dollars(grant.declaredCents()),
                        grant.grantedAt(),
                        grant.takenBackAt())));
    }

    @GET
    @Path("new")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance start(@QueryParam("to") @Nullable String to, @QueryParam("name") @Nullable String name) {
        if (to != null && !to.isBlank()) {
            return form(forms.start(Map.of("to", to.strip())));
        }
        var asked = name == null ? "" : name.strip();
        return Templates.choose(
                forms.start(Map.of("name", asked)),
                asked.isEmpty() ? List.of() : fellows.named(asked, FOUND_MAX),
                options(Receivers.ORGANISATION));
    }

    @POST
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response grant(MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("issuer", words.issuer())
                .label("credits", words.credits())
                .label("decision", words.decision())
                .label("reference", words.reference())
                .label("decidedOn", words.decided_on())
                .label("besideBudgets", words.beside());
        var said = read(form);
        if (!form.hasErrors()) {
            try {
                return forms.done(HERE + "/" + grants.grant(said, key(form)).id(), words.was_granted());
            } catch (ProblemException refusal) {
                beside(form, "credits", refusal);
            }
        }
        return TreasuryForms.refused(form(form));
    }

    @GET
    @Path("{id}")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance show(@PathParam("id") UUID id) {
        return Templates.show(grants.view(id), forms.start(Map.of()));
    }

    @POST
    @Path("{id}/reversal")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") UUID id, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        try {
            grants.takeBack(id, form.value("reason"));
            return forms.done(HERE + "/" + id, words.was_taken_back());
        } catch (ProblemException refusal) {
            beside(form, "reason", refusal);
        }
        return TreasuryForms.refused(Templates.show(grants.view(id), form));
    }

    private static GrantCredits read(Form form) {
        var credits = form.credits("credits", 1, CheckedGrant.CREDITS_MAX);
        return new GrantCredits(
                form.requiredText("issuer", CheckedGrant.REFERENCE_MAX),
                Receivers.read(form.value("to")),
                credits.isPresent() ? (Integer) Math.toIntExact(credits.getAsLong()) : null,
                form.requiredText("decision", CheckedGrant.DECISION_MAX),
                form.requiredText("reference", CheckedGrant.REFERENCE_MAX),
                form.date("decidedOn", EARLIEST, LATEST).orElse(null),
                form.checked("besideBudgets"));
    }

    private static UUID key(Form form) {
        var key = TreasuryForms.command(form);
        if (key == null) {
            throw new InvalidInput(TreasuryForms.COMMAND, "Open the form again, then send it.");
        }
        return key;
    }

    /** @param field the one beside which a conflict is said that names none itself */
    private static void beside(Form form, String field, ProblemException refusal) {
        if (!refusal.errors().isEmpty()) {
            form.reject(refusal);
        } else if (refusal.type().status() == CONFLICT) {
            form.reject(field, refusal.detail());
        } else {
            throw refusal;
        }
    }

    private TemplateInstance form(Form form) {
        return Templates.start(nameOf(Receivers.read(form.value("to"))), form, options(""));
    }

    private String nameOf(GiftReceiver to) {
        if (to.person() != null) {
            return people.require(new PersonId(to.person())).displayName();
        }
        return to.organisation() == null
                ? words.pot()
                : organisations.require(new OrganisationId(to.organisation())).name();
    }

    private List<Option> options(String prefix) {
        return organisations.all().stream()
                .map(organisation -> new Option(prefix + organisation.id(), organisation.name()))
                .toList();
    }
}
