package org.communityexchange.web.internal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.communityexchange.kernel.problem.ProblemCatalogue;
import org.communityexchange.web.ProblemPage;
import org.communityexchange.web.WebMessages;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Shows a refusal as a page to whoever asked for a page, and takes whoever is not signed in to the sign-in; programs keep their
 * {@code application/problem+json}.
 */
class PagesForPeople {

    private static final int BEFORE_COOKIES = 6_000;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNSUPPORTED = 415;
    private static final int SEE_OTHER = 303;

    private final ProblemCatalogue catalogue;
    private final WebMessages messages;

    PagesForPeople(ProblemCatalogue catalogue, WebMessages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @ServerResponseFilter
    @Priority(BEFORE_COOKIES)
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < BAD_REQUEST || !wantsPage(request)) {
            return;
        }
        if (response.getStatus() == UNAUTHORIZED && "GET".equals(request.getMethod())) {
            response.setStatus(SEE_OTHER);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, "/sign-in?return=" + here(request));
            response.setEntity(null);
            return;
        }
        if (response.getStatus() == UNAUTHORIZED) {
            var kept = ExpiredSession.page(request).render();
            response.setEntity(kept, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            return;
        }
        page(response)
                .ifPresent(html ->
                        response.setEntity(html, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")));
    }

    private Optional<String> page(ContainerResponseContext response) {
        var status = response.getStatus();
        if (response.getEntity() instanceof HttpProblem problem) {
            return Optional.of(of(problem).render());
        }
        if (response.hasEntity()) {
            return Optional.empty();
        }
        // Refused before any method of ours was asked: by the check of the form token, or by FormsOnly.
        if (status == BAD_REQUEST) {
            return Optional.of(
                    ProblemPage.of(messages.problem_form_old_title(), messages.problem_form_old_detail(), status)
                            .render());
        }
        if (status == UNSUPPORTED) {
            return Optional.of(
                    ProblemPage.of(messages.problem_form_type_title(), messages.problem_form_type_detail(), status)
                            .render());
        }
        return catalogue.all().stream()
                .filter(type -> type.status() == status)
                .findFirst()
                .map(type -> ProblemPage.of(type, type.explanation()).render());
    }

    private io.quarkus.qute.TemplateInstance of(HttpProblem problem) {
        var slug = problem.getType() == null
                ? ""
                : problem.getType()
                        .getPath()
                        .substring(problem.getType().getPath().lastIndexOf('/') + 1);
        var known = catalogue.find(slug);
        var detail = Optional.ofNullable(problem.getDetail())
                .or(() -> known.map(type -> type.explanation()))
                .orElse("");
        return known.map(type -> ProblemPage.of(type, detail))
                .orElseGet(() -> ProblemPage.of(problem.getTitle(), detail, problem.getStatusCode()));
    }

    private static String here(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri();
        var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** A browser names text/html before anything else it takes; a program that takes anything does not name it. */
    private static boolean wantsPage(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api/")
                && request.getAcceptableMediaTypes().stream()
                        .filter(type -> !type.isWildcardType())
                        .findFirst()
                        .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE))
                        .isPresent();
    }
}
