package org.communityexchange.web.internal;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Pages take forms and the API takes JSON; nothing else changes anything. A foreign page can send {@code text/plain}
 * without asking the browser first, and the check of the form's token would not look at it.
 */
class FormsOnly {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    @Priority(Priorities.AUTHENTICATION)
    Optional<Response> refuseForeignBodies(ContainerRequestContext request) {
        if (isSafe(request.getMethod()) || request.getUriInfo().getPath().startsWith("/api/")) {
            return Optional.empty();
        }
        var type = request.getMediaType();
        var form = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        return type != null && form
                ? Optional.empty()
                : Optional.of(
                        Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE).build());
    }

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }
}
