package org.communityexchange.web.internal;

import org.communityexchange.kernel.access.OpenToAll;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Light, dark, or as the device says; remembered for a year. */
@Path("/theme")
@OpenToAll
class ThemePages {

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final Transport transport;

    ThemePages(Transport transport) {
        this.transport = transport;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm @Nullable String theme, @RestForm("return") @Nullable String returnTo) {
        var chosen = theme != null && THEMES.contains(theme);
        var cookie = new NewCookie.Builder(Shell.THEME)
                .value(chosen ? theme : "")
                .path("/")
                .maxAge(chosen ? YEAR_SECONDS : 0)
                .httpOnly(true)
                .secure(transport.isTls())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(Returning.to(returnTo)).cookie(cookie).build();
    }
}
