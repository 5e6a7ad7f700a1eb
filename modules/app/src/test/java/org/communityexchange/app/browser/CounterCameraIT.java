package org.communityexchange.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A printed card held before the camera of the phone at the counter: no code is typed, and what its holder asks is shown. */
@ExtendWith(Browsers.class)
class CounterCameraIT {

    private static final String PIN = "975310";

    @Test
    void readsAPrintedCardAndShowsWhatItsHolderAsks(@TempDir Path folder) throws IOException {
        Path card;
        String number;
        try (var nadia = Visitor.at(360);
                var ines = Visitor.at(1280)) {
            nadia.signsIn("nadia").goesTo("/me/counter-words");
            nadia.types("Read at the counter", "No nuts, please.").presses("Keep these words");
            ines.signsIn("ines");
            card = printed(ines, "Nadia Rahman", folder);
            number = opened(ines);
        }
        try (var browser = Browsers.seeing(card);
                var counter = Visitor.seeing(browser, 360)) {
            counter.goesTo("/o/reimagine/counter");
            counter.types("Counter number", number).types("PIN", PIN).presses("Open this counter");
            counter.main().getByText("Read it with the camera").click();

            assertThat(counter.main().locator("h1")).hasText("Hello Nadia");
            assertThat(counter.main()).containsText("No nuts, please.");
            counter.looks("counter-camera-guest");

            // Once turned on, it stays on for whoever comes next.
            counter.follows("Not now");
            assertThat(counter.main().locator("h1")).hasText("Hello Nadia");
            assertThat(counter.complaints()).isEmpty();
        }
    }

    /** As it lies before the camera: the upper part of the paper, in the shape of a camera's picture. */
    private static Path printed(Visitor ines, String member, Path folder) throws IOException {
        ines.goesTo("/o/reimagine/cards");
        ines.main()
                .locator("label.choice", new Locator.LocatorOptions().setHasText(member))
                .locator("input")
                .check();
        var file = ines.page()
                .waitForDownload(() -> ines.presses("Print these cards (PDF)"))
                .path();
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            var paper = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
            var seen = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            var brush = seen.createGraphics();
            brush.setColor(Color.LIGHT_GRAY);
            brush.fillRect(0, 0, 640, 480);
            brush.drawImage(paper, 0, 0, null);
            brush.dispose();
            var camera = folder.resolve("camera.mjpeg");
            try (var out = Files.newOutputStream(camera)) {
                ImageIO.write(seen, "jpeg", out);
            }
            return camera;
        }
    }

    private static String opened(Visitor ines) {
        ines.goesTo("/o/reimagine/counter-seats");
        ines.types("Name", "Phone with a camera").types("PIN", PIN).presses("Open a counter");
        assertThat(ines.main()).containsText(Browsers.exchange().baseUrl() + "/o/reimagine/counter");
        return ines.main()
                .locator("tbody tr", new Locator.LocatorOptions().setHasText("Phone with a camera"))
                .locator("td")
                .first()
                .innerText();
    }
}
