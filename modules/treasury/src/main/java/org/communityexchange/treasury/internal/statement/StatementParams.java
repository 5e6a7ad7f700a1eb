package org.communityexchange.treasury.internal.statement;

import org.communityexchange.treasury.StatementAsk;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.QueryParam;

/** The parameters of every statement; read as text, so that a wrong one is named. */
public class StatementParams {

    @QueryParam("account")
    @Parameter(description = "A code of the chart of accounts; of one’s own, wallet or held")
    public @Nullable String account;

    @QueryParam("period")
    @Parameter(description = "this-month (which is usual), last-month or this-year; days go before it")
    public @Nullable String period;

    @QueryParam("from")
    @Parameter(description = "The first day, such as 2026-11-01")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "The last day, which belongs to it")
    public @Nullable String to;

    @QueryParam("by")
    @Parameter(
            description =
                    "Which date counts: effective or recorded. Usual are effective for dollars, recorded for credits")
    public @Nullable String by;

    StatementAsk ask() {
        return new StatementAsk(account, period, from, to, by);
    }
}
