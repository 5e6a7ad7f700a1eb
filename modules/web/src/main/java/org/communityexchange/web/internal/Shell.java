package org.communityexchange.web.internal;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.communityexchange.web.Navigation;
import org.communityexchange.web.NavigationLink;
import org.communityexchange.web.OrganisationLink;
import org.communityexchange.web.Viewer;
import org.communityexchange.web.ViewerView;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the layout needs on every page, so that no page passes it along. Public only because templates read it. */
@Named("shell")
@RequestScoped
public class Shell {

    private static final String CSRF_COOKIE = "csrf-token";
    static final String THEME = "exchange-theme";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT_OF_ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

    private final Viewer viewer;
    private final List<Navigation> navigation;
    private final FlashCookie flash;
    private final Assets assets;
    private final WebSettings settings;
    private final RoutingContext request;
    private final Signature signature;
    private final Clock clock;
    private @Nullable ViewerView view;
    private List<NavigationLink> tools = List.of();
    private int ids;

    Shell(
            Viewer viewer,
            @All List<Navigation> navigation,
            FlashCookie flash,
            Assets assets,
            WebSettings settings,
            RoutingContext request,
            Signature signature,
            Clock clock) {
        this.viewer = viewer;
        this.navigation = navigation;
        this.flash = flash;
        this.assets = assets;
        this.settings = settings;
        this.request = request;
        this.signature = signature;
        this.clock = clock;
    }

    public ViewerView getPerson() {
        var known = view;
        if (known == null) {
            if (isSignedIn() && getPath().startsWith("/o/")) {
                // Inside an organisation the layout asks the database several things: in one transaction.
                QuarkusTransaction.joiningExisting().run(this::look);
            } else {
                look();
            }
            known = Objects.requireNonNull(view);
        }
        return known;
    }

    private void look() {
        var seen = viewer.view();
        tools = navigation.stream()
                .flatMap(source -> source.links(seen).stream())
                .sorted(Comparator.comparingInt(NavigationLink::order))
                .toList();
        view = seen;
    }

    public @Nullable OrganisationLink getOrganisation() {
        return getPerson().current().orElse(null);
    }

    public boolean isCurrent(OrganisationLink organisation) {
        var current = getOrganisation();
        return current != null && current.id().equals(organisation.id());
    }

    /** The links of the second row. */
    public List<NavigationLink> getTools() {
        getPerson();
        return tools;
    }

    public List<FlashMessage> getMessages() {
        return flash.show();
    }

    public boolean isDemo() {
        return settings.demo();
    }

    public String getPath() {
        return request.normalizedPath();
    }

    /** Whether the link leads to this page, or to a page below it. */
    public boolean isHere(String href) {
        var path = getPath();
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }

    /** Where to come back to after signing in or choosing a theme: this page, as a parameter. */
    public String getReturnTo() {
        return URLEncoder.encode(getReturnPath(), StandardCharsets.UTF_8);
    }

    /** This page, with its filters; of a form that was refused, the page it stands on. */
    public String getReturnPath() {
        return request.request().uri();
    }

    /** auto, light or dark. */
    public String getTheme() {
        var cookie = request.request().getCookie(THEME);
        return cookie != null
                        && (cookie.getValue().equals("light")
                                || cookie.getValue().equals("dark"))
                ? cookie.getValue()
                : "auto";
    }

    /**
     * The proof that a form is ours; empty when the browser has none yet and no page method was reached, as on an address
     * that does not exist. Forms are left out there.
     */
    public String getCsrfToken() {
        Object token = request.get("csrf_token");
        if (token != null) {
            return token.toString();
        }
        // Refused before the check of the form token, as when the session ended: the browser still has its token.
        var cookie = request.request().getCookie(CSRF_COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    /**
     * Tells one person's kept form from another's in the same browser, without naming the person. Reads only what is
     * known already: an address that does not exist is refused before anybody asked who is there.
     */
    public String getKeeper() {
        return isSignedIn() && request.user() instanceof QuarkusHttpUser user
                ? signature.pseudonym(user.getSecurityIdentity().getPrincipal().getName())
                : "";
    }

    private boolean isSignedIn() {
        return request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public String drawing(String name) {
        return asset("drawing-" + name + ".svg");
    }

    public String getHtmx() {
        return Assets.HTMX;
    }

    /** A new id on this page, for what has to refer to another element. */
    public String id(String prefix) {
        return prefix + "-" + ++ids;
    }

    /** "Thu 3 Dec, 18:30", with the year when it is not this year's. */
    public String say(Instant moment) {
        var local = local(moment);
        return (local.getYear() == thisYear() ? MOMENT : MOMENT_OF_ANOTHER_YEAR).format(local);
    }

    /** "Thu 3 Dec", with the year when it is not this year's. */
    public String say(LocalDate day) {
        return (day.getYear() == thisYear() ? DAY : DAY_OF_ANOTHER_YEAR).format(day);
    }

    /** To the second and with its zone, for hovering and for print. */
    public String sayExactly(Instant moment) {
        return EXACT.format(local(moment));
    }

    public String sayExactly(LocalDate day) {
        return DAY_OF_ANOTHER_YEAR.format(day);
    }

    private int thisYear() {
        return local(clock.instant()).getYear();
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(settings.zone());
    }
}
