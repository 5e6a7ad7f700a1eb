package org.communityexchange.web.internal.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemCatalogue;
import org.communityexchange.web.ProblemPage;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Shows people the same refusal that programs get, as a page; and takes whoever is not signed in to the sign-in. */
class ProblemRendering {

    private final ProblemCatalogue catalogue;

    ProblemRendering(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ServerResponseFilter
    void asPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HttpProblem problem) || isForPrograms(request)) {
            return;
        }
        if (problem.getStatusCode() == 401 && "GET".equals(request.getMethod())) {
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, "/sign-in?return=" + here(request));
            response.setEntity(null);
            return;
        }
        response.setEntity(page(request, problem).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private TemplateInstance page(ContainerRequestContext request, HttpProblem problem) {
        if (problem.getStatusCode() == 401) {
            return ExpiredSession.page(request);
        }
        var slug = problem.getType() == null
                ? KernelProblem.UNEXPECTED.slug()
                : problem.getType().getPath().replaceFirst("^/problems/", "");
        var type = catalogue.find(slug).orElse(KernelProblem.UNEXPECTED);
        return ProblemPage.of(type, problem.getDetail() == null ? type.explanation() : problem.getDetail());
    }

    private static boolean isForPrograms(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.startsWith("/api/") || path.startsWith("/q/");
    }

    private static String here(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri();
        var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
