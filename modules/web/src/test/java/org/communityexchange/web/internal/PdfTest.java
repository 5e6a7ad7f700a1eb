package org.communityexchange.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

/** Where the words of the margins are: in the running module. */
@QuarkusTest
class PdfTest {

    private static final String PAGE = "<!DOCTYPE html><html lang=en><head><title>Relevé</title>"
            + "<meta name=description content=x></head><body><h1>Été à London — « Réparer »</h1>%s</body></html>";

    @Inject
    Pdf pdf;

    @Test
    void refusesPaperThatNobodyHas() {
        assertThatThrownBy(() -> Paper.of("A0")).isInstanceOf(InvalidInput.class);
        assertThat(Paper.of(null)).isEqualTo(Paper.LETTER);
        assertThat(Paper.of(" a4 ")).isEqualTo(Paper.A4);
    }

    @Test
    void drawsASquareOfDotsThatBringsItselfAlongAndNoOtherPicture() throws IOException {
        var dot =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        assertThat(pictures("<p><img class=qr alt=dots src='" + dot + "'></p>")).isEqualTo(1);
        assertThat(pictures("<p><img alt=dots src='" + dot + "'><img class=qr alt=x src='/mark.png'></p>"))
                .isZero();
    }

    private long pictures(String body) throws IOException {
        try (var file = Loader.loadPDF(pdf.print(PAGE.formatted(body), Paper.A4))) {
            var found = 0;
            for (var name : file.getPage(0).getResources().getXObjectNames()) {
                found += file.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return found;
        }
    }

    @Test
    void fetchesNothingWhateverThePageNames() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            pdf.print(
                    PAGE.formatted("<link rel=stylesheet href='" + there + "x.css'><img src='" + there + "x.png'>"
                            + "<style>@import url(" + there + "y.css); p { background: url(" + there
                            + "z.png) }</style>"
                            + "<p style=\"background-image: url('" + there + "w.png')\">"
                            + "<object data='file:///etc/passwd'></object>Here</p>"),
                    Paper.LETTER);
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    @Test
    void printsEveryLetterOnNumberedPagesOfThePaperAskedFor() throws IOException {
        var many = "<p>Une ligne</p>".repeat(120);

        try (var file = Loader.loadPDF(pdf.print(PAGE.formatted(many), Paper.LETTER))) {
            var text = new PDFTextStripper().getText(file);
            var size = file.getPage(0).getMediaBox();

            assertThat(file.getNumberOfPages()).isGreaterThan(1);
            assertThat(text)
                    .contains("Été à London — « Réparer »", "page 1 of " + file.getNumberOfPages(), "page 2 of");
            assertThat(size.getWidth()).isEqualTo(612f);
            assertThat(size.getHeight()).isEqualTo(792f);
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Relevé");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en");
            for (var name : file.getPage(0).getResources().getFontNames()) {
                assertThat(file.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        try (var file = Loader.loadPDF(pdf.print(PAGE.formatted(""), Paper.A4))) {
            assertThat(Math.round(file.getPage(0).getMediaBox().getHeight())).isEqualTo(842);
        }
    }
}
