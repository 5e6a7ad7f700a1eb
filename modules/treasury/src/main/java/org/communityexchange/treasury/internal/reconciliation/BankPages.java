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
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.BankRule;
import org.communityexchange.treasury.BankStatements;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.Reconciliation.AddRule;
import org.communityexchange.treasury.StatementImport;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What is in the bank or in the books but not in both, and every line the bank gave. */
@Path("/o/{organisation}/treasury/bank")
@Produces(MediaType.TEXT_HTML)
@Blocking
class BankPages {

    private static final int SIZE = 50;

    @CheckedTemplate(basePath = "treasury/bank")
    static class Templates {
        private Templates() {}

        static native TemplateInstance overview(
                OrganisationView organisation,
                List<Waiting> lines,
                List<BookMovement> movements,
                List<StatementImport> statements,
                int days,
                boolean runs);

        static native TemplateInstance lines(
                OrganisationView organisation, List<BankLine> lines, int page, boolean more);

        static native TemplateInstance rules(
                OrganisationView organisation, List<BankRule> rules, Form form, List<Option> kinds, boolean runs);
    }

    /** @param record where what came in is recorded, with what the bank says filled in; empty for what went out */
    record Waiting(BankLine line, String record) {}

    private final Reconciliation reconciliation;
    private final BankStatements statements;
    private final Organisations organisations;
    private final TreasuryForms forms;
    private final BankMessages words;
    private final CurrentPerson me;

    BankPages(
            Reconciliation reconciliation,
            BankStatements statements,
            Organisations organisations,
            TreasuryForms forms,
            BankMessages words,
            CurrentPerson me) {
        this.reconciliation = reconciliation;
        this.statements = statements;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance overview(@PathParam("organisation") String organisation) {
        var open = reconciliation.exceptions();
        return Templates.overview(
                here(organisation),
                open.lines().stream()
                        .map(line -> new Waiting(line, record(organisation, line)))
                        .toList(),
                open.movements(),
                statements.all(),
                Reconciliation.DAYS_APART,
                me.may(Right.RUN_TREASURY));
    }

    /** Where to record what a line shows. */
    static String record(String organisation, BankLine line) {
        return line.cents() < 0
                ? ""
                : "/o/" + organisation + "/treasury/contributions/new?date=" + line.day() + "&amount="
                        + Dollars.plain(line.cents()) + "&reference="
                        + URLEncoder.encode(line.reference(), StandardCharsets.UTF_8);
    }

    @GET
    @Path("lines")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance lines(
            @PathParam("organisation") String organisation, @QueryParam("page") @DefaultValue("1") int page) {
        var number = Math.max(1, page);
        var found = reconciliation.lines(null, null, (number - 1) * SIZE, SIZE + 1);
        return Templates.lines(
                here(organisation), found.subList(0, Math.min(SIZE, found.size())), number, found.size() > SIZE);
    }

    @GET
    @Path("lines.csv")
    @Needs(Right.READ_TREASURY)
    public Response sheet(@PathParam("organisation") String organisation) {
        var lines = reconciliation.lines(null, null, 0, Reconciliation.MOST_LINES);
        return Csv.download(
                "bank-lines.csv",
                List.of("Account", "Day", "Amount", "Reference", "Description", "State", "Matched by", "Explanation"),
                csv -> lines.forEach(line -> csv.row(
                        line.account(),
                        line.day(),
                        Csv.dollars(line.cents()),
                        line.reference(),
                        line.description(),
                        line.state().name(),
                        line.how() == null ? "" : line.how().name(),
                        line.explanation())));
    }

    @POST
    @Path("matching")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response matchAll(@PathParam("organisation") String organisation) {
        return forms.done("/o/" + organisation + "/treasury/bank", words.matched_again(reconciliation.matchAll()));
    }

    @GET
    @Path("rules")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance rules(@PathParam("organisation") String organisation) {
        return rulesPage(organisation, forms.start(Map.of()));
    }

    @POST
    @Path("rules")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addRule(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("contains", words.contains_label())
                .label("kind", words.kind_label())
                .label("counterparty", words.counterparty_label());
        var contains = form.requiredText("contains", 80);
        @Nullable ExceptionKind kind = form.oneOf("kind", ExceptionKind.class).orElse(null);
        var counterparty = form.optionalText("counterparty", 120).orElse("");
        if (!form.hasErrors()) {
            try {
                reconciliation.addRule(new AddRule(contains, kind, counterparty));
                return forms.done("/o/" + organisation + "/treasury/bank/rules", words.rule_added());
            } catch (ProblemException refusal) {
                if (refusal.errors().isEmpty()) {
                    throw refusal;
                }
                form.reject(refusal);
            }
        }
        return TreasuryForms.refused(rulesPage(organisation, form));
    }

    @POST
    @Path("rules/{id}/end")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endRule(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        reconciliation.endRule(id);
        return forms.done("/o/" + organisation + "/treasury/bank/rules", words.rule_ended());
    }

    private TemplateInstance rulesPage(String organisation, Form form) {
        return Templates.rules(
                here(organisation), reconciliation.rules(), form, kinds(words), me.may(Right.RUN_TREASURY));
    }

    static List<Option> kinds(BankMessages words) {
        return Arrays.stream(ExceptionKind.values())
                .map(kind -> new Option(kind.name(), words.kind(kind)))
                .toList();
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
