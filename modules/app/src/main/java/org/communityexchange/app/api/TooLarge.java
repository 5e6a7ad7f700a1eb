package org.communityexchange.app.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.communityexchange.kernel.problem.KernelProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a body that is too large with words; the server below would refuse it with a number only. */
@ApplicationScoped
class TooLarge {

    /** Before the server's own look at the size. */
    private static final int FIRST = 1_000;

    /** Where photos are sent; so much is let in that a photo too large for the exchange is refused beside its field. */
    private static final Pattern PHOTOS =
            Pattern.compile("(/api/v1/organisations|/o)/[^/]+/(offers|needs|commitments)/[^/]+/photos/?");

    private final long most;
    private final long mostOfPhotos;

    TooLarge(
            @ConfigProperty(name = "exchange.limits.body") MemorySize most,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostOfPhotos) {
        this.most = most.asLongValue();
        this.mostOfPhotos = mostOfPhotos.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext call) {
        var length = length(call);
        var most = PHOTOS.matcher(call.normalizedPath()).matches() ? mostOfPhotos : this.most;
        if (length <= most) {
            call.next();
            return;
        }
        if (!call.request().path().startsWith("/api/")) {
            call.response()
                    .setStatusCode(KernelProblem.TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end();
            return;
        }
        var problem = KernelProblem.TOO_LARGE;
        var body = new JsonObject()
                .put("type", "/problems/" + problem.slug())
                .put("status", problem.status())
                .put("title", problem.title())
                .put("detail", "A body has at most " + most + " bytes; this has " + length + ".")
                .put("instance", call.request().path());
        // The rest of the body is not read, so the connection is of no further use.
        call.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body.encode());
    }

    private static long length(RoutingContext call) {
        var said = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return said == null ? 0 : Long.parseLong(said);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
