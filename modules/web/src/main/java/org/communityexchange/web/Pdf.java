package org.communityexchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.TemplateInstance;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Prints a page. The template uses {@code {#include paper}} where one for the screen uses {@code {#include layout}}, and
 * otherwise the same components, which {@code paper/paper.css} gives the looks of paper.
 *
 * <p>The file is tagged for screen readers, has our typeface inside and numbers its pages "page 2 of 3". Nothing is
 * fetched while printing: neither from elsewhere nor from this machine.
 */
@ApplicationScoped
public class Pdf {

    /** What a picture that brings itself along begins with. */
    private static final String PICTURE = "data:image/png;base64,";

    private static final String TYPEFACE = "Source Sans 3";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final PaperMessages messages;
    private final String sheet;
    private final byte[] regular;
    private final byte[] bold;

    Pdf(PaperMessages messages) {
        this.messages = messages;
        this.sheet = new String(resource("paper.css"), UTF_8);
        this.regular = resource("SourceSans3-Regular.ttf");
        this.bold = resource("SourceSans3-Bold.ttf");
    }

    /**
     * An answer that saves as a file.
     *
     * @param name of the file, with its ending
     */
    public Response download(String name, TemplateInstance page, Paper paper) {
        return Response.ok(print(page.render(), paper), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
                .build();
    }

    /**
     * The file. It is made in memory, so what is printed should be a few hundred pages at most.
     *
     * @param html a whole page, with a title
     */
    public byte[] print(String html, Paper paper) {
        var page = Jsoup.parse(html);
        // What paper cannot show, and whatever would have to be fetched; a square of dots brings its picture along.
        page.select("script, link, style, svg, iframe, object, form, nav").remove();
        for (var image : page.select("img")) {
            if (!image.hasClass("qr") || !image.attr("src").startsWith(PICTURE)) {
                image.remove();
            }
        }
        page.head().appendElement("style").text(margins(paper) + sheet);
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null)
                    .useProtocolsStreamImplementation(uri -> new Nothing(), "http", "https", "file", "ftp", "jar")
                    .useFont(() -> stream(regular), TYPEFACE, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> stream(bold), TYPEFACE, BOLD, FontStyle.NORMAL, true)
                    .withProducer("Community Exchange")
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private String margins(Paper paper) {
        var size = paper == Paper.A4 ? "210mm 297mm" : "8.5in 11in";
        return """
                @page {
                  size: %s; margin: 18mm 16mm 20mm 16mm; font-family: "%s";
                  @bottom-right {
                    content: "%s " counter(page) " %s " counter(pages);
                    font-family: "%s"; font-size: 8.5pt; color: #555;
                  }
                }
                """.formatted(size, TYPEFACE, messages.page(), messages.of(), TYPEFACE);
    }

    private static InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }

    private static byte[] resource(String name) {
        try (var found = Pdf.class.getResourceAsStream("/paper/" + name)) {
            return Objects.requireNonNull(found, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every address leads to. */
    private static final class Nothing implements FSStream {

        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public java.io.Reader getReader() {
            return java.io.Reader.nullReader();
        }
    }
}
