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
import org.communityexchange.treasury.BankStatements;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.ReadStatement;
import org.communityexchange.treasury.RowFilter;
import org.communityexchange.treasury.StatementEncoding;
import org.communityexchange.treasury.StatementImport;
import org.communityexchange.treasury.StatementRow;
import org.communityexchange.treasury.internal.form.TreasuryForms;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.communityexchange.web.Paging;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Reading a bank's file, looking at every row, and importing it or not. */
@Path("/o/{organisation}/treasury/bank/imports")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StatementPages {

    private static final int SIZE = 50;
    private static final int LONGEST_NAME = 120;

    @CheckedTemplate(basePath = "treasury/bank")
    static class Templates {
        private Templates() {}

        static native TemplateInstance upload(
                OrganisationView organisation, Form form, List<Option> orders, List<Option> encodings);

        static native TemplateInstance statement(
                OrganisationView organisation,
                StatementImport statement,
                List<StatementRow> rows,
                RowFilter show,
                Counted counted,
                Paging paging,
                boolean runs);
    }

    /** Figures as people write them. */
    record Counted(String willImport, String willNot, String flagged) {}

    private final BankStatements statements;
    private final Organisations organisations;
    private final TreasuryForms forms;
    private final BankMessages words;
    private final CurrentPerson me;

    StatementPages(
            BankStatements statements,
            Organisations organisations,
            TreasuryForms forms,
            BankMessages words,
            CurrentPerson me) {
        this.statements = statements;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Path("new")
    @Needs(Right.RUN_TREASURY)
    public TemplateInstance start(@PathParam("organisation") String organisation) {
        var before = statements.all();
        return page(
                organisation,
                forms.start(Map.of(
                        "account", before.isEmpty() ? "" : before.get(0).account(),
                        "dateOrder", DateOrder.DETECT.name(),
                        "encoding", StatementEncoding.UTF_8.name())));
    }

    @POST
    @Needs(Right.RUN_TREASURY)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response read(
            @PathParam("organisation") String organisation,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("account") @Nullable String account,
            @RestForm("dateOrder") @Nullable String dateOrder,
            @RestForm("encoding") @Nullable String encoding) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("account", Objects.requireNonNullElse(account, ""));
        typed.putSingle("dateOrder", Objects.requireNonNullElse(dateOrder, ""));
        typed.putSingle("encoding", Objects.requireNonNullElse(encoding, ""));
        var form = forms.read(typed).label("dateOrder", words.order_label()).label("encoding", words.encoding_label());
        var order = form.oneOf("dateOrder", DateOrder.class).orElse(null);
        var letters = form.oneOf("encoding", StatementEncoding.class).orElse(null);
        if (form.hasErrors()) {
            return TreasuryForms.refused(page(organisation, form));
        }
        try {
            var read = statements.read(new ReadStatement(name(file), account, order, letters, content(file)));
            return Response.seeOther(java.net.URI.create(at(organisation, read.id())))
                    .build();
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            refusal.errors()
                    .forEach(error ->
                            form.reject(error.field().equals("content") ? "file" : error.field(), error.detail()));
            return TreasuryForms.refused(page(organisation, form.reject("file", words.file_again())));
        }
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("show") @DefaultValue("REFUSED") RowFilter show,
            @QueryParam("page") @DefaultValue("1") int page) {
        var statement = statements.view(id);
        var total =
                switch (show) {
                    case ALL -> statement.rows();
                    case REFUSED -> statement.willNot();
                    case FLAGGED -> statement.flagged();
                };
        var here = Math.max(1, page);
        return Templates.statement(
                organisations.require(new OrganisationId(organisation)),
                statement,
                statements.rows(id, show, (here - 1) * SIZE, SIZE),
                show,
                new Counted(
                        grouped(statement.willImport()), grouped(statement.willNot()), grouped(statement.flagged())),
                new Paging(at(organisation, id) + "?show=" + show, here, SIZE, total),
                me.may(Right.RUN_TREASURY));
    }

    /** The rows that are not imported, to be mended and read again. */
    @GET
    @Path("{id}/problems.csv")
    @Needs(Right.READ_TREASURY)
    public Response problems(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var rows = statements.rows(id, RowFilter.REFUSED, 0, BankStatements.MOST_ROWS);
        return Csv.download(
                "not-imported.csv",
                List.of("Line", "Verdict", "Why", "In the file"),
                csv -> rows.forEach(row -> csv.row(row.line(), row.verdict().name(), row.reason(), row.raw())));
    }

    @POST
    @Path("{id}/confirmation")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var shown = forms.read(body).wholeNumber("willImport", 0, BankStatements.MOST_ROWS);
        try {
            var done = statements.confirm(id, Math.toIntExact(shown.orElse(-1)));
            return forms.done("/o/" + organisation + "/treasury/bank", words.imported(grouped(done.willImport())));
        } catch (ProblemException refusal) {
            return refusal.type().status() == Response.Status.NOT_FOUND.getStatusCode()
                    ? rethrow(refusal)
                    : forms.back(at(organisation, id), refusal);
        }
    }

    @POST
    @Path("{id}/leaving")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        statements.leave(id);
        return forms.done("/o/" + organisation + "/treasury/bank", words.left());
    }

    @POST
    @Path("{id}/undoing")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        statements.undo(id);
        return forms.done("/o/" + organisation + "/treasury/bank", words.undone());
    }

    private static Response rethrow(ProblemException refusal) {
        throw refusal;
    }

    private TemplateInstance page(String organisation, Form form) {
        return Templates.upload(
                organisations.require(new OrganisationId(organisation)),
                form,
                Arrays.stream(DateOrder.values())
                        .map(order -> new Option(order.name(), words.order(order)))
                        .toList(),
                List.of(
                        new Option(StatementEncoding.UTF_8.name(), words.encoding_utf8()),
                        new Option(StatementEncoding.WINDOWS_1252.name(), words.encoding_windows())));
    }

    private static String at(String organisation, UUID id) {
        return "/o/" + organisation + "/treasury/bank/imports/" + id;
    }

    private static String name(@Nullable FileUpload file) {
        var name = file == null || file.fileName() == null
                ? ""
                : file.fileName().replaceAll("\\p{Cntrl}", "").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static byte[] content(@Nullable FileUpload file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String grouped(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
