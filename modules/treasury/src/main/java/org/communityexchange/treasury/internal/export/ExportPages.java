package org.communityexchange.treasury.internal.export;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.treasury.JournalExports;
import org.communityexchange.treasury.JournalExports.Format;
import org.communityexchange.treasury.StatementAsk;
import org.communityexchange.web.FileNames;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The books as files. */
@Path("/o/{organisation}/treasury/exports")
@Blocking
class ExportPages {

    private final JournalExports exports;

    ExportPages(JournalExports exports) {
        this.exports = exports;
    }

    @GET
    @Path("journal.csv")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response csv(
            @PathParam("organisation") String organisation,
            @QueryParam("period") @Nullable String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by) {
        return file(new StatementAsk(null, period, from, to, by), Format.CSV);
    }

    @GET
    @Path("journal.ledger")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response ledger(
            @PathParam("organisation") String organisation,
            @QueryParam("period") @Nullable String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by) {
        return file(new StatementAsk(null, period, from, to, by), Format.LEDGER);
    }

    @GET
    @Path("journal.beancount")
    @Produces(MediaType.WILDCARD)
    @Needs(Right.READ_TREASURY)
    public Response beancount(
            @PathParam("organisation") String organisation,
            @QueryParam("period") @Nullable String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by) {
        return file(new StatementAsk(null, period, from, to, by), Format.BEANCOUNT);
    }

    private Response file(StatementAsk ask, Format format) {
        var name = exports.check(ask, format);
        StreamingOutput body = output -> exports.write(ask, format, output);
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
                .build();
    }
}
