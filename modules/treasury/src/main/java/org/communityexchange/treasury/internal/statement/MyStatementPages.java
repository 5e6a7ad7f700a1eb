package org.communityexchange.treasury.internal.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.ValueStatement;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A person's own statement of any period, and what their credits stand for. */
@Path("/wallet")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MyStatementPages {

    private static final String PAGE = "/wallet/period";
    private static final String FILE = "/wallet/statement";

    @CheckedTemplate(basePath = "treasury/statement")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                Statement statement, Address at, Form form, boolean isFirst, boolean isHeld);

        static native TemplateInstance worth(ValueStatement worth);
    }

    private final Statements statements;
    private final StatementFiles files;
    private final PeriodForm periods;

    MyStatementPages(Statements statements, StatementFiles files, PeriodForm periods) {
        this.statements = statements;
        this.files = files;
        this.periods = periods;
    }

    @GET
    @Path("period")
    @SignedIn
    public TemplateInstance mine(@BeanParam StatementParams params, @QueryParam("after") @Nullable String after) {
        var cursor = Part.after(after);
        var statement = statements.read(Whose.MINE, params.ask(), cursor, StatementPages.LINES);
        return Templates.mine(
                statement,
                Address.of(PAGE, FILE, "/wallet/transfers/", params.ask(), statement),
                periods.of(statement.from(), statement.to(), params.by),
                cursor == null,
                "held".equals(params.account));
    }

    @GET
    @Path("statement.csv")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    public Response csv(@BeanParam StatementParams params) {
        return files.csv(Whose.MINE, params.ask());
    }

    @GET
    @Path("statement.pdf")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    public Response pdf(@BeanParam StatementParams params, @QueryParam("paper") @Nullable String paper) {
        return files.pdf(Whose.MINE, params.ask(), paper);
    }

    @GET
    @Path("value")
    @SignedIn
    public TemplateInstance worth() {
        return Templates.worth(statements.value());
    }

    @GET
    @Path("value.pdf")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    public Response worthPdf(@QueryParam("paper") @Nullable String paper) {
        return files.pdf(statements.value(), paper);
    }
}
