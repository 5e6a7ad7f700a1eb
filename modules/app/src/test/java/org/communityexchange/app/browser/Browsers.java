package org.communityexchange.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import org.communityexchange.app.Running;
import org.communityexchange.local.LocalExchange;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged product with all its services, and a real Chromium, started once for all browser tests. */
final class Browsers implements BeforeAllCallback {

    private static final int PATIENCE = 30_000;

    private static Started started;

    private record Started(LocalExchange exchange, Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var exchange = Running.in(context);
        started = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, key -> start(exchange), Started.class);
    }

    static LocalExchange exchange() {
        return started.exchange;
    }

    /** A new browser window of a person of the demo, not signed in yet. */
    static BrowserContext window(int width) {
        return window(width, true);
    }

    static BrowserContext window(int width, boolean javaScript) {
        return window(started.browser, width, javaScript);
    }

    /** Another Chromium, whose camera sees one thing all the time. @param jpeg what it sees; a file named {@code .mjpeg} */
    static Browser seeing(Path jpeg) {
        return launch(
                started.playwright,
                List.of(
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-video-capture=" + jpeg.toAbsolutePath()));
    }

    static BrowserContext window(Browser browser, int width, boolean javaScript) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(started.exchange.baseUrl())
                .setViewportSize(width, width < 600 ? 740 : 800)
                .setJavaScriptEnabled(javaScript)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-CA")
                .setTimezoneId("America/Toronto"));
        window.setDefaultTimeout(PATIENCE);
        return window;
    }

    /** Keeps what a person would see, for looking at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + page.viewportSize().width + ".png")));
    }

    private static Started start(LocalExchange exchange) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Started(exchange, playwright, launch(playwright, List.of()));
    }

    private static Browser launch(Playwright playwright, List<String> more) {
        var arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        arguments.addAll(more);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(arguments));
    }

    private static Path chromium() {
        var named = System.getenv("EXCHANGE_CHROMIUM");
        return List.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .stream()
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: ./exchange test installs it, or set EXCHANGE_CHROMIUM."));
    }
}
