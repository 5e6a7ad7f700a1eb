package org.communityexchange.web.internal;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Says to the page's script that a form arrived. Before it sends a form the script keeps what was typed and sets a
 * cookie; we take the cookie back here, after authentication. If it is still there on the next page, the form was
 * bounced by an expired session, and the script puts the typed words back.
 */
class FormReceipts {

    static final String NAME = "exchange-sent";

    private final RoutingContext request;
    private final FlashCookie flash;

    FormReceipts(RoutingContext request, FlashCookie flash) {
        this.request = request;
        this.flash = flash;
    }

    @ServerRequestFilter
    @Priority(Priorities.USER)
    void received(ContainerRequestContext context) {
        if (!FormsOnly.isSafe(context.getMethod()) && request.request().getCookie(NAME) != null) {
            request.response()
                    .addCookie(Cookie.cookie(NAME, "")
                            .setPath("/")
                            .setSameSite(CookieSameSite.LAX)
                            .setMaxAge(0));
        }
    }

    @ServerResponseFilter
    void settle() {
        flash.settle();
    }
}
