package org.communityexchange.pool.internal.ticket;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.pool.PrintedTickets;
import org.communityexchange.pool.internal.code.PaperCode;
import org.communityexchange.pool.internal.code.QrCode;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Tickets to cut out, as a file that is kept nowhere. */
@ApplicationScoped
class TicketPaper {

    @CheckedTemplate(basePath = "pool/ticket")
    static class Templates {
        private Templates() {}

        static native TemplateInstance paper(OrganisationView organisation, PrintedTickets sheet, List<Drawn> tickets);
    }

    /** A ticket with its square of dots. */
    record Drawn(PrintedTickets.Ticket ticket, String dots) {}

    private final Pdf pdf;

    TicketPaper(Pdf pdf) {
        this.pdf = pdf;
    }

    Response download(OrganisationView organisation, PrintedTickets sheet, @Nullable String paper) {
        var drawn = sheet.tickets().stream()
                .map(ticket -> new Drawn(
                        ticket,
                        QrCode.of(PaperCode.read(ticket.code()).orElseThrow().signs())
                                .picture()))
                .toList();
        var answer = pdf.download(
                "tickets-" + organisation.id() + "-"
                        + sheet.tickets().getFirst().serial() + ".pdf",
                Templates.paper(organisation, sheet, drawn),
                Paper.of(paper));
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
