package org.communityexchange.treasury.internal.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The exchange's accounts in sums for everybody, and line by line for the council. */
@Path("/exchange/statement")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ExchangeStatementPages {

    private static final String BASE = "/exchange/statement";

    @CheckedTemplate(basePath = "treasury/statement")
    static class Templates {
        private Templates() {}

        static native TemplateInstance exchange(ChartStatement chart, Address at, Form form, String accounts);
    }

    private final Statements statements;
    private final StatementFiles files;
    private final PeriodForm periods;
    private final CurrentPerson me;

    ExchangeStatementPages(Statements statements, StatementFiles files, PeriodForm periods, CurrentPerson me) {
        this.statements = statements;
        this.files = files;
        this.periods = periods;
        this.me = me;
    }

    @GET
    @OpenToAll
    public TemplateInstance exchange(@BeanParam StatementParams params) {
        var chart = statements.exchange(params.ask());
        return Templates.exchange(
                chart,
                Address.of(BASE, BASE + "/accounts", params.ask(), chart),
                periods.of(chart.from(), chart.to(), params.by),
                me.may(Right.DECIDE_FOR_EXCHANGE) ? BASE + "/account" : "");
    }

    @GET
    @Path("accounts.csv")
    @Produces(MediaType.WILDCARD)
    @OpenToAll
    public Response chartCsv(@BeanParam StatementParams params) {
        return files.csv(statements.exchange(params.ask()));
    }

    @GET
    @Path("accounts.pdf")
    @Produces(MediaType.WILDCARD)
    @OpenToAll
    public Response chartPdf(@BeanParam StatementParams params, @QueryParam("paper") @Nullable String paper) {
        return files.pdf(statements.exchange(params.ask()), paper);
    }

    @GET
    @Path("account")
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public TemplateInstance account(@BeanParam StatementParams params, @QueryParam("after") @Nullable String after) {
        var cursor = Part.after(after);
        var statement = statements.read(Whose.EXCHANGE, params.ask(), cursor, StatementPages.LINES);
        return StatementPages.Templates.account(
                statement,
                Address.of(BASE + "/account", BASE + "/account", "", params.ask(), statement),
                periods.of(statement.from(), statement.to(), params.by),
                BASE,
                cursor == null);
    }

    @GET
    @Path("account.csv")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public Response accountCsv(@BeanParam StatementParams params) {
        return files.csv(Whose.EXCHANGE, params.ask());
    }

    @GET
    @Path("account.pdf")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.DECIDE_FOR_EXCHANGE)
    public Response accountPdf(@BeanParam StatementParams params, @QueryParam("paper") @Nullable String paper) {
        return files.pdf(Whose.EXCHANGE, params.ask(), paper);
    }
}
