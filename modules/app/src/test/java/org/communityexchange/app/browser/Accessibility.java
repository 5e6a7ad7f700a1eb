package org.communityexchange.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;

/** What axe finds against WCAG 2.2 AA on the page as it stands. */
final class Accessibility {

    private Accessibility() {}

    static void isGood(Page page) {
        isGood(page, new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** Letters can be read: the one rule that colours alone can break. */
    static void hasContrast(Page page) {
        isGood(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
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
