package org.communityexchange.treasury.internal.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.TransferSheet;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An organisation's accounts side by side, one of them line by line, and the transfer behind a line. */
@Path("/o/{organisation}/treasury")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StatementPages {

    static final int LINES = 50;

    @CheckedTemplate(basePath = "treasury/statement")
    static class Templates {
        private Templates() {}

        static native TemplateInstance chart(String organisation, ChartStatement chart, Address at, Form form);

        static native TemplateInstance account(
                Statement statement, Address at, Form form, String back, boolean isFirst);

        static native TemplateInstance transfer(String organisation, TransferSheet sheet);
    }

    private final Statements statements;
    private final StatementFiles files;
    private final PeriodForm periods;

    StatementPages(Statements statements, StatementFiles files, PeriodForm periods) {
        this.statements = statements;
        this.files = files;
        this.periods = periods;
    }

    @GET
    @Path("statements")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance chart(@PathParam("organisation") String organisation, @BeanParam StatementParams params) {
        var chart = statements.chart(params.ask());
        var at = Address.of(base(organisation), base(organisation) + "/accounts", params.ask(), chart);
        return Templates.chart(organisation, chart, at, periods.of(chart.from(), chart.to(), params.by));
    }

    @GET
    @Path("statements/accounts.csv")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response chartCsv(@PathParam("organisation") String organisation, @BeanParam StatementParams params) {
        return files.csv(statements.chart(params.ask()));
    }

    @GET
    @Path("statements/accounts.pdf")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response chartPdf(
            @PathParam("organisation") String organisation,
            @BeanParam StatementParams params,
            @QueryParam("paper") @Nullable String paper) {
        return files.pdf(statements.chart(params.ask()), paper);
    }

    @GET
    @Path("statements/account")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance account(
            @PathParam("organisation") String organisation,
            @BeanParam StatementParams params,
            @QueryParam("after") @Nullable String after) {
        var cursor = after == null || after.isBlank() ? null : after.strip();
        var statement = statements.read(Whose.ORGANISATION, params.ask(), cursor, LINES);
        var page = base(organisation) + "/account";
        var at = Address.of(page, page, "/o/" + organisation + "/treasury/transfers/", params.ask(), statement);
        return Templates.account(
                statement,
                at,
                periods.of(statement.from(), statement.to(), params.by),
                base(organisation),
                cursor == null);
    }

    @GET
    @Path("statements/account.csv")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response accountCsv(@PathParam("organisation") String organisation, @BeanParam StatementParams params) {
        return files.csv(Whose.ORGANISATION, params.ask());
    }

    @GET
    @Path("statements/account.pdf")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response accountPdf(
            @PathParam("organisation") String organisation,
            @BeanParam StatementParams params,
            @QueryParam("paper") @Nullable String paper) {
        return files.pdf(Whose.ORGANISATION, params.ask(), paper);
    }

    @GET
    @Path("transfers/{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance transfer(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.transfer(organisation, statements.transfer(id));
    }

    private static String base(String organisation) {
        return "/o/" + organisation + "/treasury/statements";
    }
}
