package org.communityexchange.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** How the pages look to each kind of person, on a phone and on a desk, in daylight and in the dark. */
@ExtendWith(Browsers.class)
class LookIT {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEIGHT = 800;

    @Test
    void toAVisitor() {
        try (var visitor = Visitor.at(DESK)) {
            looksAt(
                    visitor,
                    "visitor",
                    "/",
                    "/offers",
                    "/needs",
                    "/events",
                    "/about",
                    "/words",
                    "/problems",
                    "/problems/not-allowed",
                    "/style-guide",
                    "/o/ics");
            looksBehind(visitor, "visitor", "/offers", "A warm meal at our table");
            looksBehind(visitor, "visitor", "/events", "Repair Café at the Hamilton Road hall");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void toAMember() {
        try (var quinn = Visitor.at(DESK)) {
            quinn.signsIn("quinn");
            looksAt(
                    quinn,
                    "member",
                    "/",
                    "/offers",
                    "/needs",
                    "/search?q=help",
                    "/published",
                    "/categories",
                    "/commitments",
                    "/participations",
                    "/wallet",
                    "/wallet/statement",
                    "/me",
                    "/me/household",
                    "/me/trail",
                    "/o/hive",
                    "/o/hive/offers",
                    "/o/hive/needs",
                    "/o/hive/events",
                    "/o/hive/people",
                    "/o/hive/membership",
                    "/o/hive/offers/new",
                    "/o/hive/needs/new",
                    "/o/hive/commitments/new",
                    "/o/ics/join");
            looksBehind(quinn, "member", "/needs", "A shelf put up");
            looksBehind(quinn, "member", "/offers", "A day at a desk");
            looksBehind(quinn, "member", "/commitments", "Painted the hallway");
            looksBehind(quinn, "member", "/wallet/statement", "Painted the hallway");
            assertThat(quinn.complaints()).isEmpty();
        }
    }

    @Test
    void toASteward() {
        try (var wren = Visitor.at(DESK)) {
            wren.signsIn("wren");
            looksAt(
                    wren,
                    "steward",
                    "/o/hive",
                    "/o/hive/queue",
                    "/o/hive/spends",
                    "/o/hive/needs/unanswered",
                    "/o/hive/screenings",
                    "/o/hive/events/new",
                    "/o/hive/people/requests",
                    "/o/hive/people/invite",
                    "/o/hive/people/managed");
            looksBehind(wren, "steward", "/o/hive/people", "Quinn Murphy");
            looksBehind(wren, "steward", "/o/hive/queue", "Ask something first");
            assertThat(wren.complaints()).isEmpty();
        }
    }

    @Test
    void toAnAdmin() {
        try (var leo = Visitor.at(DESK)) {
            leo.signsIn("leo");
            looksAt(leo, "admin", "/o/ics", "/o/ics/seats", "/o/ics/settings", "/o/ics/audit");
            looksBehind(leo, "admin", "/o/ics/seats", "End");
            assertThat(leo.complaints()).isEmpty();
        }
    }

    @Test
    void toATreasurer() {
        try (var yara = Visitor.at(DESK)) {
            yara.signsIn("yara");
            looksAt(yara, "treasurer", "/o/reimagine/wallet");
            assertThat(yara.complaints()).isEmpty();
        }
    }

    private static void looksAt(Visitor visitor, String who, String... paths) {
        for (var path : List.of(paths)) {
            visitor.goesTo(path);
            looks(visitor.page(), who + path.replaceAll("[/?=]", "-"));
        }
    }

    /** The page that a link of the page opens. */
    private static void looksBehind(Visitor visitor, String who, String path, String link) {
        var address = visitor.goesTo(path)
                .main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .getAttribute("href");
        visitor.goesTo(address);
        looks(visitor.page(), who + path.replace('/', '-') + "-one");
    }

    private static void looks(Page page, String name) {
        for (var width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            Accessibility.isGood(page);
            Accessibility.fits(page);
            Browsers.picture(page, name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Accessibility.hasContrast(page);
            Browsers.picture(page, name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }
}
