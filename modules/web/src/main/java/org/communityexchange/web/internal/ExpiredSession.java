package org.communityexchange.web.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

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
                form.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> sent.add(new Sent(name, value.getValue())));
            }
        } else if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            sent.addAll(unread(request));
        }
        sent.removeIf(field -> field.name().equals("csrf-token"));
        return sent;
    }

    /** What was refused before anybody read the form: the gate asks who is there first. */
    private static List<Sent> unread(ContainerRequestContext request) {
        try {
            var body = new String(request.getEntityStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Stream.of(body.split("&"))
                    .filter(pair -> pair.contains("="))
                    .map(pair -> pair.split("=", 2))
                    .map(pair -> new Sent(
                            URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
