package org.communityexchange.web.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;

/** A form that arrived after the session ended: shown back with everything typed, to be sent again after signing in. */
final class ExpiredSession {

    /** One value of the form as it was sent. */
    record Sent(String name, String value) {}

    @CheckedTemplate(basePath = "web")
    static class Templates {
        private Templates() {}

        static native TemplateInstance expiredSession(String action, List<Sent> sent);
    }

    private ExpiredSession() {}

    static TemplateInstance page(ContainerRequestContext request) {
        return Templates.expiredSession(request.getUriInfo().getRequestUri().getRawPath(), sent(request));
    }

    private static List<Sent> sent(ContainerRequestContext request) {
        var sent = new ArrayList<Sent>();
        if (request instanceof ResteasyReactiveContainerRequestContext reactive
                && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext context
                && context.getFormData() instanceof FormData form) {
            for (var name : form) {
                if (!name.equals("csrf-token")) {
                    form.get(name).stream()
                            .filter(value -> !value.isFileItem())
                            .forEach(value -> sent.add(new Sent(name, value.getValue())));
                }
            }
        }
        return sent;
    }
}
