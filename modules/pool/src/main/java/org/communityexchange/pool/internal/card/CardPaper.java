package org.communityexchange.pool.internal.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.pool.PrintedCard;
import org.communityexchange.pool.internal.code.PaperCode;
import org.communityexchange.pool.internal.code.QrCode;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Cards to cut out, as a file that is kept nowhere. */
@ApplicationScoped
class CardPaper {

    @CheckedTemplate(basePath = "pool/card")
    static class Templates {
        private Templates() {}

        static native TemplateInstance paper(OrganisationView organisation, List<Drawn> cards);
    }

    /** A card with its square of dots. */
    record Drawn(PrintedCard card, String dots) {}

    private final Pdf pdf;

    CardPaper(Pdf pdf) {
        this.pdf = pdf;
    }

    Response download(OrganisationView organisation, List<PrintedCard> cards, @Nullable String paper) {
        var drawn = cards.stream()
                .map(card -> new Drawn(
                        card,
                        QrCode.of(PaperCode.read(card.code()).orElseThrow().signs())
                                .picture()))
                .toList();
        var answer = pdf.download(
                "cards-" + organisation.id() + ".pdf", Templates.paper(organisation, drawn), Paper.of(paper));
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
