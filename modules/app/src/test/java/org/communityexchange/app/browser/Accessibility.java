package org.communityexchange.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import java.util.List;

/** What axe finds against WCAG 2.2 AA on the page as it stands. */
final class Accessibility {

    private Accessibility() {}

    static void isGood(Page page) {
        isGood(page, axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** The same of a window without scripts, where axe itself cannot run: what stands there is shown in a window where it can. */
    static void isGoodWithoutJavaScript(Page page) {
        try (var window = Browsers.window(page.viewportSize().width)) {
            window.route("**/*.js*", Route::abort);
            window.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=UTF-8")
                            .setBody(page.content())));
            var copy = window.newPage();
            copy.navigate(page.url());
            isGood(copy);
        }
    }

    /** Letters can be read: the one rule that colours alone can break. */
    static void hasContrast(Page page) {
        isGood(page, axe(page).withRules(List.of("color-contrast")));
    }

    /** Axe in its one-page mode: the other opens a second window each time for frames of other sites, which no page here has. */
    @SuppressWarnings("deprecation") // The library warns of what is lost: exactly those frames.
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void isGood(Page page, AxeBuilder axe) {
        var found = axe.analyze().getViolations().stream()
                .map(violation -> violation.getImpact() + " " + violation.getId() + " on " + page.url() + ": "
                        + violation.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .toList();
        assertThat(found).isEmpty();
    }

    /** Nothing is cut off or needs sideways scrolling at this width. */
    static void fits(Page page) {
        var overflow = (int)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways overflow of " + page.url()).isLessThanOrEqualTo(0);
    }
}
