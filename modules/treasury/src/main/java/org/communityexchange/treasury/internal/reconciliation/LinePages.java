package org.communityexchange.treasury.internal.reconciliation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.Reconciliation.Explain;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
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

/** One bank line or one booking: matched, released, or explained. */
@Path("/o/{organisation}/treasury/bank")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LinePages {

    @CheckedTemplate(basePath = "treasury/bank")
    static class Templates {
        private Templates() {}

        static native TemplateInstance line(
                OrganisationView organisation,
                BankLine line,
                List<BookMovement> matched,
                List<BookMovement> candidates,
                String record,
                Form form,
                List<Option> kinds,
                boolean runs);

        static native TemplateInstance movement(
                OrganisationView organisation, BookMovement movement, Form form, List<Option> kinds, boolean runs);
    }

    private final Reconciliation reconciliation;
    private final Organisations organisations;
    private final TreasuryForms forms;
    private final BankMessages words;
    private final CurrentPerson me;

    LinePages(
            Reconciliation reconciliation,
            Organisations organisations,
            TreasuryForms forms,
            BankMessages words,
            CurrentPerson me) {
        this.reconciliation = reconciliation;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Path("lines/{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance line(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var line = reconciliation.line(id);
        return page(
                organisation,
                line,
                forms.start(
                        line.kind() == null
                                ? Map.of()
                                : Map.of("kind", line.kind().name())));
    }

    @POST
    @Path("lines/{id}/match")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response match(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        List<UUID> chosen;
        try {
            chosen = form.values("transfers").stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException notAnId) {
            chosen = List.of();
        }
        try {
            reconciliation.match(id, chosen);
            return forms.done(at(organisation, id), words.matched());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return TreasuryForms.refused(page(organisation, reconciliation.line(id), form.reject(refusal)));
        }
    }

    @POST
    @Path("lines/{id}/release")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        reconciliation.unmatch(id);
        return forms.done(at(organisation, id), words.released());
    }

    @POST
    @Path("lines/{id}/explanation")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response explainLine(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var line = reconciliation.line(id);
        var form = forms.read(body);
        var said = said(form);
        if (said == null) {
            return TreasuryForms.refused(page(organisation, line, form));
        }
        reconciliation.explainLine(id, said);
        return forms.done("/o/" + organisation + "/treasury/bank", words.explained());
    }

    @GET
    @Path("movements/{transfer}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance movement(
            @PathParam("organisation") String organisation, @PathParam("transfer") UUID transfer) {
        return page(organisation, reconciliation.movement(transfer), forms.start(Map.of()));
    }

    @POST
    @Path("movements/{transfer}/explanation")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response explainMovement(
            @PathParam("organisation") String organisation,
            @PathParam("transfer") UUID transfer,
            MultivaluedMap<String, String> body) {
        var movement = reconciliation.movement(transfer);
        var form = forms.read(body);
        var said = said(form);
        if (said == null) {
            return TreasuryForms.refused(page(organisation, movement, form));
        }
        reconciliation.explainMovement(transfer, said);
        return forms.done("/o/" + organisation + "/treasury/bank", words.explained());
    }

    /** What was said; null when something is missing. */
    private @Nullable Explain said(Form form) {
        form.label("kind", words.kind_label()).label("reason", words.reason_label());
        var kind = form.oneOf("kind", ExceptionKind.class).orElse(null);
        var reason = form.requiredText("reason", 500);
        return form.hasErrors() ? null : new Explain(kind, reason);
    }

    private TemplateInstance page(String organisation, BankLine line, Form form) {
        return Templates.line(
                here(organisation),
                line,
                line.how() == null ? List.of() : reconciliation.matched(line),
                line.how() == null ? reconciliation.candidates(line.id()) : List.of(),
                BankPages.record(organisation, line),
                form,
                BankPages.kinds(words),
                me.may(Right.RUN_TREASURY));
    }

    private TemplateInstance page(String organisation, BookMovement movement, Form form) {
        return Templates.movement(
                here(organisation), movement, form, BankPages.kinds(words), me.may(Right.RUN_TREASURY));
    }

    private static String at(String organisation, UUID id) {
        return "/o/" + organisation + "/treasury/bank/lines/" + id;
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
